/** What every answer is made from: the seed, the problems made from it, and the moment of the request. */
import { createCatalogue } from './catalogue.ts';
import type { Catalogue, Problem } from './catalogue.ts';
import { contestsUpTo } from './contests.ts';
import type { Contest } from './contests.ts';
import { createMemo } from './memo.ts';
import type { Memo } from './memo.ts';
import type { Solved } from './solved.ts';

/** The part that never changes while the simulator runs. */
export interface Site {
  readonly seed: number;
  readonly catalogue: Catalogue;
  readonly rememberSolved: Memo<Solved>;
  readonly rememberContests: Memo<readonly Contest[]>;
  readonly rememberDailyOrder: Memo<readonly Problem[]>;
}

export interface World extends Site {
  /** Taken once per request, so that one answer does not straddle midnight. */
  readonly nowMs: number;
  /** Newest first, the next two included. */
  readonly contests: readonly Contest[];
}

// More than the 200 users that one document of a client asks for at most.
const MAX_REMEMBERED_USERS = 1000;

export function createSite(seed: number): Site {
  return {
    seed,
    catalogue: createCatalogue(seed),
    rememberSolved: createMemo(MAX_REMEMBERED_USERS),
    rememberContests: createMemo(4),
    rememberDailyOrder: createMemo(1),
  };
}

/** The site as it looks at a moment. */
export function worldAt(site: Site, nowMs: number): World {
  // The timetable changes when a contest starts; all starts are on a full half hour.
  const halfHour = Math.floor(nowMs / HALF_HOUR_MS);
  return { ...site, nowMs, contests: site.rememberContests(String(halfHour), () => contestsUpTo(nowMs)) };
}

const HALF_HOUR_MS = 1_800_000;
