/** All problems of the simulated site, made once from the seed: numbers 1 to 3,200 without a gap. */
import { CATEGORY_QUOTAS, DIFFICULTIES, WITH_SOLUTION, WITHOUT_TOPICS } from './problem-quotas.ts';
import type { ByDifficulty, Category, Difficulty } from './problem-quotas.ts';
import { inventAudience } from './problem-audience.ts';
import type { Audience } from './problem-audience.ts';
import { createTitleMaker } from './problem-titles.ts';
import { chooseTopics } from './problem-topics.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import { findTopic } from './topics.ts';
import type { Topic } from './topics.ts';

/** The part of a problem that lists show. Its text is made when somebody asks for it. */
export interface Problem extends Audience {
  /** The number on the page. */
  readonly number: number;
  /** The internal number; from some point on another one than `number`. */
  readonly questionId: number;
  readonly title: string;
  readonly titleSlug: string;
  readonly difficulty: Difficulty;
  readonly category: Category;
  readonly isPaidOnly: boolean;
  readonly hasSolution: boolean;
  readonly hasVideoSolution: boolean;
  readonly topics: readonly Topic[];
}

export interface Catalogue {
  /** By number. */
  readonly problems: readonly Problem[];
  /** Without those that need a subscription. */
  readonly free: readonly Problem[];
  readonly bySlug: ReadonlyMap<string, Problem>;
  readonly counts: ByDifficulty<number>;
}

export function createCatalogue(seed: number): Catalogue {
  const random = createRandom(seed, 'catalogue');
  const toTitle = createTitleMaker(createRandom(seed, 'titles'));
  const inOrder = createSlots(random);
  const slots = withFirstSlotFit(random.sample(inOrder, inOrder.length));
  const problems = slots.map((slot, index) =>
    index === 0 ? toTwoSum(seed) : toProblem(seed, index + 1, slot, toTitle(slot.category)),
  );
  return {
    problems,
    free: problems.filter((problem) => !problem.isPaidOnly),
    bySlug: new Map(problems.map((problem) => [problem.titleSlug, problem])),
    counts: {
      Easy: problems.filter((problem) => problem.difficulty === 'Easy').length,
      Medium: problems.filter((problem) => problem.difficulty === 'Medium').length,
      Hard: problems.filter((problem) => problem.difficulty === 'Hard').length,
    },
  };
}

/** What the quotas say about a problem before it has a number. */
interface Slot {
  readonly category: Category;
  readonly difficulty: Difficulty;
  readonly isPaidOnly: boolean;
  readonly hasSolution: boolean;
  readonly hasTopics: boolean;
}

function createSlots(random: Random): Slot[] {
  const bare = CATEGORY_QUOTAS.flatMap(({ category, counts, paid }) => {
    const rows = DIFFICULTIES.flatMap((difficulty) =>
      Array.from({ length: counts[difficulty] }, () => ({ category, difficulty })),
    );
    const paidRows = new Set(random.sample(rows, paid));
    return rows.map((row) => ({ ...row, isPaidOnly: paidRows.has(row) }));
  });
  const solved = new Set(random.sample(bare, WITH_SOLUTION));
  const plain = new Set(bare.filter(({ category }) => category === 'JavaScript' || category === 'pandas'));
  const algorithms = bare.filter(({ category }) => category === 'Algorithms');
  for (const row of random.sample(algorithms, WITHOUT_TOPICS - plain.size)) plain.add(row);
  return bare.map((row) => ({ ...row, hasSolution: solved.has(row), hasTopics: !plain.has(row) }));
}

/** Puts a slot that suits number 1 first, so that the quotas still hold with "Two Sum" in it. */
function withFirstSlotFit(slots: readonly Slot[]): readonly Slot[] {
  const fits = (slot: Slot): boolean =>
    slot.category === 'Algorithms' &&
    slot.difficulty === 'Easy' &&
    !slot.isPaidOnly &&
    slot.hasSolution &&
    slot.hasTopics;
  const index = slots.findIndex(fits);
  return [...slots.slice(index, index + 1), ...slots.slice(0, index), ...slots.slice(index + 1)];
}

/** Number 1 is the real one, so that everybody's first query finds what it expects. Its figures are rounded. */
function toTwoSum(seed: number): Problem {
  return {
    ...toProblem(
      seed,
      1,
      { category: 'Algorithms', difficulty: 'Easy', isPaidOnly: false, hasSolution: true, hasTopics: true },
      { title: 'Two Sum', titleSlug: 'two-sum' },
    ),
    hasVideoSolution: true,
    topics: ['array', 'hash-table'].flatMap((slug) => findTopic(slug) ?? []),
    accepted: 22_950_000,
    submissions: 39_600_000,
    likes: 69_500,
    dislikes: 2_590,
  };
}

function toProblem(seed: number, number: number, slot: Slot, title: { title: string; titleSlug: string }): Problem {
  const random = createRandom(seed, 'problem', number);
  return {
    number,
    questionId: toQuestionId(number),
    ...title,
    difficulty: slot.difficulty,
    category: slot.category,
    isPaidOnly: slot.isPaidOnly,
    hasSolution: slot.hasSolution,
    // 138 of the 2,108 problems with an editorial had a video in August 2026.
    hasVideoSolution: slot.hasSolution && random.chance(138 / 2108),
    topics: slot.hasTopics ? chooseTopics(slot.category, random) : [],
    ...inventAudience(slot.difficulty, number, random),
  };
}

/** Internal numbers ran ahead when problems were drafted and dropped: 3372 is number 3105 on the real site. */
function toQuestionId(number: number): number {
  return number <= 600 ? number : number + 20 + Math.floor((number - 600) / 10);
}
