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

export interface FreshnessTable {
  /** Lifetime of what was loaded at that moment; `isAbsent` for an unknown or hidden thing, which is never shown stale. */
  lifetimeOf(kind: Kind, isAbsent: boolean, loadedAtMs: number): Lifetime;
}

export function createFreshnessTable(freshForMs: FreshForMs): FreshnessTable {
  return {
    lifetimeOf(kind, isAbsent, loadedAtMs) {
      if (isAbsent) {
        const untilMs = loadedAtMs + freshForMs.absent;
        return { freshUntilMs: untilMs, staleUntilMs: untilMs };
      }
      const freshUntilMs = kind === 'daily' ? nextUtcMidnightMs(loadedAtMs) : loadedAtMs + freshForMs[kind];
      return { freshUntilMs, staleUntilMs: freshUntilMs + staleForMs[kind] };
    },
  };
}
