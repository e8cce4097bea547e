/** The verdicts of the judge with their numbers and texts. */
import { pickAt } from './random.ts';

export interface Verdict {
  readonly id: number;
  readonly name: string;
}

export const ACCEPTED: Verdict = { id: 10, name: 'Accepted' };

export const VERDICTS: readonly Verdict[] = [
  ACCEPTED,
  { id: 11, name: 'Wrong Answer' },
  { id: 12, name: 'Memory Limit Exceeded' },
  { id: 13, name: 'Output Limit Exceeded' },
  { id: 14, name: 'Time Limit Exceeded' },
  { id: 15, name: 'Runtime Error' },
  { id: 16, name: 'Internal Error' },
  { id: 20, name: 'Compile Error' },
  { id: 21, name: 'Unknown Error' },
];

// Wrong answers are by far the most frequent rejection.
const REJECTIONS: readonly number[] = [11, 11, 11, 11, 11, 14, 14, 15, 15, 20, 12];

/** The rejection at a fraction, 0 to 1. */
export function rejectionAt(fraction: number): Verdict {
  const id = pickAt(REJECTIONS, fraction);
  return VERDICTS.find((verdict) => verdict.id === id) ?? ACCEPTED;
}
