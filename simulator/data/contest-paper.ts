/** The four problems of a contest with their points, and how many people took part. */
import type { Problem } from './catalogue.ts';
import type { Contest } from './contests.ts';
import type { Difficulty } from './problem-quotas.ts';
import { createRandom } from './random.ts';
import type { Site } from './world.ts';

export interface ContestProblem {
  readonly problem: Problem;
  /** Points. */
  readonly credit: number;
}

const DIFFICULTY_ORDER: readonly Difficulty[] = ['Easy', 'Medium', 'Medium', 'Hard'];
const CREDITS: readonly (readonly number[])[] = [
  [3, 4, 5, 6],
  [3, 4, 5, 7],
  [3, 5, 6, 8],
];

export function problemsOf(site: Site, contest: Contest): readonly ContestProblem[] {
  const random = createRandom(site.seed, 'contest', contest.titleSlug);
  const credits = random.pick(CREDITS);
  const chosen = new Set<Problem>();
  for (const difficulty of DIFFICULTY_ORDER) {
    const pool = site.catalogue.free.filter(
      (problem) => problem.difficulty === difficulty && problem.category === 'Algorithms' && !chosen.has(problem),
    );
    chosen.add(random.pick(pool));
  }
  return [...chosen].map((problem, index) => ({ problem, credit: credits[index] ?? 0 }));
}

/** 18,000 to 38,000, the usual range of 2024 to 2026. */
export function participantsOf(site: Site, contest: Contest): number {
  return createRandom(site.seed, 'participants', contest.titleSlug).int(18_000, 38_000);
}
