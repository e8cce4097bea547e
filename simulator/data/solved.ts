/** What is known about the problems of one user; a file of its own, because the world remembers it. */
import type { Problem } from './catalogue.ts';
import type { ByDifficulty } from './problem-quotas.ts';

export interface Solved {
  readonly accepted: ByDifficulty<readonly Problem[]>;
  /** Tried, never accepted. */
  readonly failed: ByDifficulty<readonly Problem[]>;
  readonly acceptedCount: number;
  /** 0 for beginners to 1 for those who solve thousands. */
  readonly level: number;
}
