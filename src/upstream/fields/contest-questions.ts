/** The problems of one contest with their points. */
import { z } from 'zod';
import { contestQuestions as value } from '../../domain/contest-questions.ts';
import type { ContestQuestion } from '../../domain/contest-questions.ts';
import { count } from '../../domain/count.ts';
import type { ContestQuestionsFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { contestRoot } from './contest-root.ts';
import type { OfContest } from './contest-root.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import { presentItems } from './present-items.ts';
import type { WireSchema } from './wire-schema.ts';

const question = z.object({ credit: count, title: z.string(), titleSlug: z.string().min(1) });

const wire = z.object({
  questions: presentItems(question).nullable(),
}) satisfies WireSchema<ContestQuestionsFragment>;

export const contestQuestions: UpstreamField<OfContest, readonly ContestQuestion[]> = {
  name: 'contestQuestions',
  ...contestRoot,
  fragment: /* GraphQL */ `
    fragment ContestQuestions on ContestNode {
      questions {
        credit
        title
        titleSlug
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toContestQuestions)),
  value,
};

/** Null before the start: the problems are not public then. */
function toContestQuestions({ questions }: z.output<typeof wire>): ContestQuestion[] {
  return (questions ?? []).map(({ credit, ...same }) => ({ points: credit, ...same }));
}
