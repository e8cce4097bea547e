/** What administrators may do with the cache: forget, count, explain. It decides nothing about who is one. */
import type { Cache } from '../cache/cache.ts';
import type { TierName } from '../cache/tier-name.ts';
import type { Explanation } from '../cache/explanation.ts';
import type { Forgetting, Forgotten } from '../cache/forgetting.ts';
import type { MemoryTier } from '../cache/memory-tier.ts';
import type { StoreCensus } from '../cache/store-census.ts';
import type { Tag } from '../cache/tags.ts';
import type { Kind } from './freshness-table.ts';
import { kindOfKey } from './known-lookups.ts';
import type { Shelf } from './memory-shares.ts';

/** What was counted since the process started; telemetry keeps it. */
export interface CountsOfCache {
  ofKind(kind: string): Readonly<Record<'loads' | 'renewals' | 'joinedLoads' | 'failedLoads', number>>;
  ofKindAndTier(kind: string, tier: TierName): CountsOfTier;
  failuresOf(tier: TierName): number;
  evictionsOf(shelf: string): number;
}

export type CountsOfTier = Readonly<
  Record<'hits' | 'misses' | 'staleServed' | 'expirations' | 'forgotten' | 'misfits', number>
>;

/** What a tier can tell of what it holds; null for what it cannot. */
export type Held = Readonly<Record<'evictions' | 'entries' | 'bytes', number | null>>;

export interface Stats {
  readonly startedAtMs: number;
  readonly nowMs: number;
  readonly kinds: readonly (ReturnType<CountsOfCache['ofKind']> & {
    readonly kind: Shelf;
    readonly tiers: readonly (CountsOfTier & { readonly tier: TierName; readonly held: Held })[];
  })[];
  readonly tiers: readonly { readonly tier: TierName; readonly failures: number; readonly held: Held }[];
}

export interface Entry extends Explanation {
  readonly key: string;
  readonly kind: Kind;
  readonly nowMs: number;
}

export interface Administration {
  forget(tag: Tag): Promise<Forgotten>;
  /** Counts what the store holds first, within that count's time limit. Never rejects. */
  stats(): Promise<Stats>;
  /** Undefined when there is no lookup with such a key. */
  entry(key: string): Promise<Entry | undefined>;
}

export interface AdministrationOptions {
  readonly cache: Cache;
  readonly forgetting: Pick<Forgetting, 'forget'>;
  readonly memory: Pick<MemoryTier, 'sizes'>;
  readonly census: StoreCensus;
  /** In the order in which they are asked. */
  readonly tiers: readonly TierName[];
  readonly counts: CountsOfCache;
  readonly nowMs: () => number;
}

const shelves: readonly Shelf[] = ['profile', 'contests', 'submissions', 'analysis', 'problems', 'daily', 'absent'];

/**
 * Redis cannot be asked: it knows how many keys it has, ours and others' in one. Which of ours are still there, after they
 * have run out or had to make room, only going through all of them would tell, and counting beside them would be wrong.
 */
const unknown: Held = { evictions: null, entries: null, bytes: null };

export function createAdministration(options: AdministrationOptions): Administration {
  const { cache, forgetting, memory, census, tiers, counts, nowMs } = options;
  const startedAtMs = nowMs();

  async function holders(): Promise<(tier: TierName, held: readonly Shelf[]) => Held> {
    const inStore = await census.count();
    const inMemory = memory.sizes();
    return (tier, held) => {
      const sum = (of: (shelf: Shelf) => number): number => held.reduce((total, shelf) => total + of(shelf), 0);
      const sizes = { memory: inMemory, redis: undefined, store: inStore }[tier];
      if (!sizes) return unknown;
      return {
        evictions: tier === 'memory' ? sum((shelf) => counts.evictionsOf(shelf)) : null,
        entries: sum((shelf) => sizes[shelf]?.entries ?? 0),
        bytes: sum((shelf) => sizes[shelf]?.bytes ?? 0),
      };
    };
  }

  return {
    forget: (tag) => forgetting.forget(tag),
    async stats() {
      const heldBy = await holders();
      return {
        startedAtMs,
        nowMs: nowMs(),
        kinds: shelves.map((kind) => ({
          kind,
          ...counts.ofKind(kind),
          tiers: tiers.map((tier) => ({ tier, ...counts.ofKindAndTier(kind, tier), held: heldBy(tier, [kind]) })),
        })),
        tiers: tiers.map((tier) => ({ tier, failures: counts.failuresOf(tier), held: heldBy(tier, shelves) })),
      };
    },
    async entry(key) {
      const kind = kindOfKey(key);
      return kind && { key, kind, nowMs: nowMs(), ...(await cache.explain({ key, kind })) };
    },
  };
}
