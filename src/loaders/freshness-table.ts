/** How long each kind of data is good, and why. The only place where a time-to-live is decided. */
import type { Lifetime } from '../cache/cache.ts';
import { nextUtcMidnightMs } from '../domain/utc-day.ts';

/** What a time-to-live belongs to. */
export type Kind = 'profile' | 'contests' | 'submissions' | 'analysis' | 'problems' | 'daily';

/** Times-to-live in milliseconds: settings. The daily challenge has none, it changes at 00:00 UTC. */
export interface FreshForMs extends Readonly<Record<Exclude<Kind, 'daily'>, number>> {
  /** Unknown users and slugs, and hidden parts: short, because people fix typos and accounts appear. */
  readonly absent: number;
}

const dayMs = 86_400_000;

/** How long an answer is still shown when it is no longer fresh. Problems change slowly; the day's challenge is of its day. */
const staleForMs: Readonly<Record<Kind, number>> = {
  profile: 7 * dayMs,
  contests: 7 * dayMs,
  submissions: 7 * dayMs,
  analysis: 7 * dayMs,
  problems: 30 * dayMs,
  daily: 2 * dayMs,
};

/**
 * Up to a tenth of its time-to-live is taken from each answer, at random, so that processes that have started together, or
 * users that were looked up every hour, do not renew together. Only downwards: nothing is fresh longer than its setting says.
 */
const maxJitter = 0.1;

/**
 * What is loaded within this time has the same share taken. What came in one document goes stale together and is renewed
 * in one: with a share each, the 41 pages of the catalogue would be 41 documents.
 */
const sameShareForMs = 10_000;

/** What is already out of date when it comes is asked for again after this long: LeetCode is seconds late, not minutes. */
const behindForMs = 15_000;

export interface FreshnessTable {
  /**
   * Lifetime of what was loaded at that moment. An unknown or hidden thing is `absent` and never shown stale; `behind` is
   * what was out of date when it came, as yesterday's challenge just after midnight.
   */
  lifetimeOf(kind: Kind, state: 'found' | 'behind' | 'absent', loadedAtMs: number): Lifetime;
}

/** `random`: 0 to 1, 1 not included. */
export function createFreshnessTable(freshForMs: FreshForMs, random: () => number): FreshnessTable {
  let share = { span: NaN, taken: 0 };
  return {
    lifetimeOf(kind, state, loadedAtMs) {
      const span = Math.floor(loadedAtMs / sameShareForMs);
      if (span !== share.span) share = { span, taken: maxJitter * random() };
      const { taken } = share;
      const jittered = (ms: number): number => Math.ceil(ms * (1 - taken));
      if (state === 'absent') {
        const untilMs = loadedAtMs + jittered(freshForMs.absent);
        return { freshUntilMs: untilMs, staleUntilMs: untilMs };
      }
      // Midnight is midnight: a day's challenge that went before it would be the old one again.
      const untilMs = kind === 'daily' ? nextUtcMidnightMs(loadedAtMs) : loadedAtMs + jittered(freshForMs[kind]);
      const freshUntilMs = state === 'behind' ? Math.min(untilMs, loadedAtMs + behindForMs) : untilMs;
      return { freshUntilMs, staleUntilMs: freshUntilMs + staleForMs[kind] };
    },
  };
}
