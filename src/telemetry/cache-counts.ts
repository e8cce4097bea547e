/** Counts of the cache for administrators: by kind and tier, since the process started. Prometheus has its own. */
import type { TierName } from '../cache/tier-name.ts';
import { createTally } from './tally.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

export interface KindTierCounts {
  /** Answers given from the tier, the stale ones included. */
  readonly hits: number;
  readonly misses: number;
  readonly staleServed: number;
  /** Records found there that were too old to be shown. */
  readonly expirations: number;
  /** Records found there that were forgotten. */
  readonly forgotten: number;
  /** Records found there that were not of today's shape. */
  readonly misfits: number;
}

export interface KindCounts {
  /** Begun, renewals included. */
  readonly loads: number;
  readonly renewals: number;
  readonly joinedLoads: number;
  readonly failedLoads: number;
}

export interface CacheCounts {
  /** Takes all events, and counts those of the cache. */
  onEvent(event: TelemetryEvent): void;
  ofKind(kind: string): KindCounts;
  ofKindAndTier(kind: string, tier: TierName): KindTierCounts;
  /** Calls that failed or took too long. */
  failuresOf(tier: TierName): number;
  evictionsOf(shelf: string): number;
}

const sourceOfTier = { memory: 'MEMORY', redis: 'REDIS', store: 'STORE' } as const;

export function createCacheCounts(): CacheCounts {
  const answers = createTally();
  const counts = new Map<string, number>();
  const add = (name: string, more = 1): void => void counts.set(name, of(name) + more);
  const of = (name: string): number => counts.get(name) ?? 0;

  function count(event: TelemetryEvent): void {
    switch (event.type) {
      case 'cache-answer':
        answers.add(event.kind, event.source, event.stale ? 'stale' : 'fresh');
        return;
      case 'cache-miss':
        add(`misses ${event.kind} ${event.tier}`);
        return;
      case 'cache-gone':
        add(`${event.because === 'age' ? 'expirations' : 'forgotten'} ${event.kind} ${event.tier}`);
        return;
      case 'cache-misfit':
        add(`misfits ${event.kind} ${event.tier}`);
        return;
      case 'cache-load':
        if (event.purpose === 'renewal') add(`renewals ${event.kind}`);
        add(`loads ${event.kind}`);
        return;
      case 'cache-join':
        add(`joinedLoads ${event.kind}`);
        return;
      case 'cache-load-failed':
        add(`failedLoads ${event.kind}`);
        return;
      case 'cache-tier-failed':
        add(`failures ${event.tier}`);
        return;
      case 'cache-evicted':
        add(`evictions ${event.shelf}`, event.entries);
    }
  }

  return {
    onEvent: count,
    ofKind: (kind) => ({
      loads: of(`loads ${kind}`),
      renewals: of(`renewals ${kind}`),
      joinedLoads: of(`joinedLoads ${kind}`),
      failedLoads: of(`failedLoads ${kind}`),
    }),
    ofKindAndTier(kind, tier) {
      const source = sourceOfTier[tier];
      const staleServed = answers.of(kind, source, 'stale');
      return {
        hits: answers.of(kind, source, 'fresh') + staleServed,
        misses: of(`misses ${kind} ${tier}`),
        staleServed,
        expirations: of(`expirations ${kind} ${tier}`),
        forgotten: of(`forgotten ${kind} ${tier}`),
        misfits: of(`misfits ${kind} ${tier}`),
      };
    },
    failuresOf: (tier) => of(`failures ${tier}`),
    evictionsOf: (shelf) => of(`evictions ${shelf}`),
  };
}
