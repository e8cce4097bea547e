/** Lists of LeetCode with one row for each difficulty. The order is not relied on: every row says what it is. */
import { z } from 'zod';
import type { ZodType } from 'zod';

interface DifficultyRow {
  readonly difficulty: string;
}

/** Exactly one row each for easy, medium and hard. LeetCode writes `Easy` in older and `EASY` in newer places. */
export function rowsByDifficulty<Row extends DifficultyRow, Wire>(row: ZodType<Row, Wire>) {
  return z.array(row).transform((rows, context) => {
    const [easy, medium, hard] = ['easy', 'medium', 'hard'].map((name) => rowOf(rows, name));
    if (easy && medium && hard && rows.length === 3) return { easy, medium, hard };
    context.issues.push({ code: 'custom', message: 'must have a row for each difficulty', input: rows });
    return z.NEVER;
  });
}

/** The same with a row for all difficulties together. */
export function rowsByDifficultyAndAll<Row extends DifficultyRow, Wire>(row: ZodType<Row, Wire>) {
  return z.array(row).transform((rows, context) => {
    const [all, easy, medium, hard] = ['all', 'easy', 'medium', 'hard'].map((name) => rowOf(rows, name));
    if (all && easy && medium && hard && rows.length === 4) return { all, easy, medium, hard };
    context.issues.push({ code: 'custom', message: 'must have a row for each difficulty and for all', input: rows });
    return z.NEVER;
  });
}

function rowOf<Row extends DifficultyRow>(rows: readonly Row[], name: string): Row | undefined {
  return rows.find((row) => row.difficulty.toLowerCase() === name);
}
