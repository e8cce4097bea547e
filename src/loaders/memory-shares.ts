/** How memory is divided between the kinds, so that a flood of one cannot push out what the others hold. */
import type { Division } from '../cache/memory-tier.ts';
import type { Kind } from './freshness-table.ts';
import { isAbsent } from './lookup-subjects.ts';

/** A kind, or what LeetCode does not know or does not show, whatever kind it was asked for. */
export type Shelf = Kind | 'absent';

/**
 * Shares of CACHE_MEMORY_MAX_MB and of the bound of entries; their sum is 1. Sizes are those of the estimate in
 * cache/byte-size.ts for the simulator's data, which is shaped like LeetCode's.
 */
const shares: Readonly<Record<Shelf, number>> = {
  // A user asked for with everything has ten of these, of 0.3 to 3 KB: most of what is asked for.
  profile: 0.4,
  // A contest history is up to 150 KB at LeetCode and 20 KB here; rankings and contests are small.
  contests: 0.2,
  // A calendar, up to 10 KB, and two lists of up to 20 rows; short-lived, so many of them are stale.
  submissions: 0.15,
  // 4,000 problems: the catalogue is 41 pages and 4 MB, statements are 10 KB each and a few hundred are asked for.
  problems: 0.17,
  // Computed, and few.
  analysis: 0.03,
  // A day's challenge and some months.
  daily: 0.02,
  // 0.2 KB each, so that 256 MiB hold 35,000 unknown names: who asks for a million random ones pushes out such only.
  absent: 0.03,
};

export const memoryDivision: Division = {
  shares,
  shelfOf: (kind, value) => (isAbsent(value) ? 'absent' : kind),
};
