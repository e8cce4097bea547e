/** Counts and explanations of the cache in the words of the schema. */
import type { CacheEntry, CacheStats, CacheTier, DataKind } from '../generated/resolver-types.ts';
import type { Entry, Stats } from '../loaders/administration.ts';

export function toCacheStats({ startedAtMs, nowMs, kinds, tiers }: Stats): CacheStats {
  return {
    startedAt: toDateTime(startedAtMs),
    uptimeSeconds: toSeconds(nowMs - startedAtMs),
    kinds: kinds.map(({ kind, tiers: ofTiers, ...counts }) => ({
      kind: toUpper<DataKind>(kind),
      ...counts,
      staleServed: ofTiers.reduce((sum, { staleServed }) => sum + staleServed, 0),
      tiers: ofTiers.map(({ tier, held, ...ofTier }) => ({
        tier: toUpper<CacheTier>(tier),
        ...ofTier,
        ...held,
      })),
    })),
    tiers: tiers.map(({ tier, failures, held }) => ({ tier: toUpper<CacheTier>(tier), failures, ...held })),
  };
}

export function toCacheEntry(entry: Entry): CacheEntry {
  const { key, kind, nowMs, isLoading, renewalFailure, tiers, marks } = entry;
  return {
    key,
    kind: toUpper<DataKind>(kind),
    explanation: explain(entry),
    loading: isLoading,
    renewalFailure: renewalFailure ?? null,
    tiers: tiers.map(({ tier, state, record }) => ({
      tier: toUpper<CacheTier>(tier),
      state: toUpper<CacheEntry['tiers'][number]['state']>(state),
      storedAt: record ? toDateTime(record.storedAtMs) : null,
      ageSeconds: record ? toSeconds(nowMs - record.storedAtMs) : null,
      freshUntil: record ? toDateTime(record.freshUntilMs) : null,
      staleUntil: record ? toDateTime(record.staleUntilMs) : null,
      bytes: record?.bytes ?? null,
    })),
    marks: marks.map(({ tag, forgottenAtMs }) => ({ tag, forgottenAt: toDateTime(forgottenAtMs) })),
  };
}

/** The tier that would answer is the first in which the answer is good. */
function explain({ tiers, marks, isLoading, renewalFailure }: Entry): string {
  const answering = tiers.find(({ state }) => state === 'fresh' || state === 'stale');
  const loading = isLoading ? ' It is being loaded.' : '';
  if (answering?.record) {
    const until = toDateTime(answering.record.freshUntilMs);
    if (answering.state === 'fresh') return `Fresh in ${answering.tier} until ${until}.${loading}`;
    const why = renewalFailure
      ? `The last attempt to renew it failed: ${renewalFailure}.`
      : 'It is renewed when asked for.';
    return `Stale in ${answering.tier}, because its time was over at ${until}. ${isLoading ? loading.trim() : why}`;
  }
  const [mark] = marks;
  if (tiers.some(({ state }) => state === 'forgotten') && mark) {
    return `Gone, because ${mark.tag} was forgotten at ${toDateTime(mark.forgottenAtMs)}.${loading}`;
  }
  if (tiers.some(({ state }) => state === 'gone')) return `Gone, because it was too old to be shown.${loading}`;
  const away = tiers.filter(({ state }) => state === 'away').map(({ tier }) => tier);
  return `In no tier${away.length > 0 ? ` (${away.join(' and ')} did not say)` : ''}.${loading}`;
}

/** Enums of the schema are our words in capitals. */
function toUpper<Enum extends string>(word: Lowercase<Enum>): Enum {
  return word.toUpperCase() as Enum;
}

function toDateTime(ms: number): string {
  return new Date(ms).toISOString();
}

function toSeconds(ms: number): number {
  return Math.round(ms / 1000);
}
