/** What the page of one problem says. */
import { z } from 'zod';
import { utcDay } from '../../domain/utc-day.ts';
import { problemStatement as value } from '../../domain/problem-statement.ts';
import type { ProblemStatement } from '../../domain/problem-statement.ts';
import type { ProblemStatementFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { jsonText } from './json-text.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import { presentItems } from './present-items.ts';
import { problemRoot } from './problem-root.ts';
import type { OfProblem } from './problem-root.ts';
import { unsetText } from './unset-text.ts';
import { wireDifficulty } from './wire-difficulty.ts';
import type { WireSchema } from './wire-schema.ts';

const similarQuestion = z.object({ title: z.string(), titleSlug: z.string().min(1), difficulty: wireDifficulty });

const challengeQuestion = z.object({ date: utcDay, type: z.enum(['DAILY', 'WEEKLY']).nullable() });

const wire = z.object({
  content: unsetText,
  hints: presentItems(z.string()).nullable(),
  codeSnippets: presentItems(z.object({ lang: z.string(), langSlug: z.string(), code: z.string() })).nullable(),
  exampleTestcases: unsetText,
  exampleTestcaseList: presentItems(z.string()),
  challengeQuestionsV2: z.array(challengeQuestion),
  similarQuestions: jsonText(z.array(similarQuestion)).nullable(),
}) satisfies WireSchema<ProblemStatementFragment>;

export const problemStatement: UpstreamField<OfProblem, ProblemStatement> = {
  name: 'problemStatement',
  ...problemRoot,
  fragment: /* GraphQL */ `
    fragment ProblemStatement on QuestionNode {
      content
      hints
      codeSnippets {
        lang
        langSlug
        code
      }
      exampleTestcases
      exampleTestcaseList
      challengeQuestionsV2 {
        date
        type
      }
      similarQuestions
    }
  `,
  parse: nullIsAbsent(wire.transform(toProblemStatement)),
  value,
};

function toProblemStatement(answer: z.output<typeof wire>): ProblemStatement {
  return {
    html: answer.content,
    hints: answer.hints ?? [],
    codeSnippets: (answer.codeSnippets ?? []).map(({ lang, langSlug, code }) => ({
      language: lang,
      languageSlug: langSlug,
      code,
    })),
    exampleTestCases: answer.exampleTestcases,
    exampleTestCaseList: answer.exampleTestcaseList,
    dailyChallengeDates: dailyDates(answer.challengeQuestionsV2),
    similar: answer.similarQuestions ?? [],
  };
}

/** The site calls weekly challenges, which are for subscribers, by the same name. */
function dailyDates(challenges: readonly z.output<typeof challengeQuestion>[]): string[] {
  const dates = challenges.filter(({ type }) => type === 'DAILY').map(({ date }) => date);
  return [...new Set(dates)].sort();
}
