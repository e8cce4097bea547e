/** Solved problems of an account by programming language. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { languageCounts } from '../../domain/language-count.ts';
import type { LanguageCount } from '../../domain/language-count.ts';
import type { UserLanguagesFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = z.object({
  languageProblemCount: z.array(z.object({ languageName: z.string(), problemsSolved: count })).nullable(),
}) satisfies WireSchema<UserLanguagesFragment>;

export const userLanguages: UpstreamField<OfUser, readonly LanguageCount[]> = {
  name: 'userLanguages',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserLanguages on UserNode {
      languageProblemCount {
        languageName
        problemsSolved
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toLanguageCounts)),
  value: languageCounts,
};

/** LeetCode sends no certain order. */
function toLanguageCounts({ languageProblemCount }: z.output<typeof wire>): LanguageCount[] {
  return (languageProblemCount ?? [])
    .map((row) => ({ language: row.languageName, problems: row.problemsSolved }))
    .sort((a, b) => b.problems - a.problems || a.language.localeCompare(b.language, 'en'));
}
