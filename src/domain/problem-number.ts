/** Numbers of problems as the site shows them. */
import { z } from 'zod';
import { badInput } from '../errors.ts';

/** At least 1, and within a GraphQL Int. */
export const problemNumber = z.int32().min(1);

/** Reads a number that a client sent; a reference of a federated graph may carry anything. */
export function parseProblemNumber(value: unknown): number {
  const parsed = problemNumber.safeParse(value);
  if (!parsed.success) throw badInput('number', 'a whole number of at least 1', value ?? null);
  return parsed.data;
}
