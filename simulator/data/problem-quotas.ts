/**
 * How many problems of each sort there are: LeetCode's proportions of 8 August 2026 (4,013 problems; 958 easy, 2,095
 * medium, 960 hard; 777 paid; 2,108 with an editorial; 146 without a topic), scaled to 3,200.
 */

export type Difficulty = 'Easy' | 'Medium' | 'Hard';
export type Category = 'Algorithms' | 'Database' | 'JavaScript' | 'pandas' | 'Concurrency' | 'Shell';

export type ByDifficulty<T> = Readonly<Record<Difficulty, T>>;

export const DIFFICULTIES: readonly Difficulty[] = ['Easy', 'Medium', 'Hard'];

export interface CategoryQuota {
  readonly category: Category;
  readonly counts: ByDifficulty<number>;
  readonly paid: number;
}

export const CATEGORY_QUOTAS: readonly CategoryQuota[] = [
  { category: 'Algorithms', counts: { Easy: 635, Medium: 1524, Hard: 708 }, paid: 419 },
  { category: 'Database', counts: { Easy: 90, Medium: 116, Hard: 52 }, paid: 174 },
  { category: 'JavaScript', counts: { Easy: 24, Medium: 24, Hard: 5 }, paid: 24 },
  { category: 'pandas', counts: { Easy: 12, Medium: 0, Hard: 0 }, paid: 0 },
  { category: 'Concurrency', counts: { Easy: 1, Medium: 6, Hard: 0 }, paid: 3 },
  { category: 'Shell', counts: { Easy: 2, Medium: 1, Hard: 0 }, paid: 0 },
];

export const WITH_SOLUTION = 1681;

/** Of 3,200; 65 of them are the JavaScript and pandas problems, which never have topics. */
export const WITHOUT_TOPICS = 116;
