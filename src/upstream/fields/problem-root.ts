/** The root that holds one problem. Fields that take it share one alias for one problem. */
import type { UpstreamArguments } from '../upstream-field.ts';

export interface OfProblem {
  readonly titleSlug: string;
}

export const problemRoot = {
  root: 'question',
  rootIsNonNull: false,
  rootArguments: ({ titleSlug }: OfProblem): UpstreamArguments => ({ titleSlug: { type: 'String', value: titleSlug } }),
  // Less than the 1 of an ordinary root: docs/decisions/0003 says why.
  weight: 0.2,
} as const;
