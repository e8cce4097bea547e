/** Arguments that are whole numbers within limits. */
import { badInput } from '../errors.ts';

export interface WholeNumberLimits {
  readonly min: number;
  readonly max: number;
}

/** Reads an argument; `subject` is its name in the message. */
export function parseWholeNumber(subject: string, value: unknown, { min, max }: WholeNumberLimits): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < min || value > max) {
    throw badInput(subject, `a whole number from ${min} to ${max}`, value ?? null);
  }
  return value;
}
