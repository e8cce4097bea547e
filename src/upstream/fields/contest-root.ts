/** The root that holds one contest. Fields that take it share one alias for one contest. */
import type { UpstreamArguments } from '../upstream-field.ts';

export interface OfContest {
  readonly titleSlug: string;
}

export const contestRoot = {
  root: 'contest',
  rootIsNonNull: false,
  rootArguments: ({ titleSlug }: OfContest): UpstreamArguments => ({ titleSlug: { type: 'String', value: titleSlug } }),
} as const;
