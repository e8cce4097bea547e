/** Which lookups each field of Problem needs. A test selects all of them and counts one document. */
import {
  officialSolutionLookup,
  problemDiscussionLookup,
  problemSolutionsLookup,
  problemStatementLookup,
} from '../loaders/problem-lookups.ts';
import { parseArticlesFirst } from './parse-arguments.ts';
import type { LookupsOfField, Wave } from './wave.ts';

const lookupsByField: Readonly<Record<string, LookupsOfField<string>>> = {
  statement: (titleSlug) => [problemStatementLookup({ titleSlug })],
  officialSolution: (titleSlug) => [officialSolutionLookup({ titleSlug })],
  communitySolutions(titleSlug, { args }) {
    parseArticlesFirst(args['first']);
    return [problemSolutionsLookup({ titleSlug })];
  },
  discussion: (titleSlug) => [problemDiscussionLookup({ titleSlug })],
};

/** Fields that are not named here come with the problem itself, or are known of every problem. */
export const problemWave: Wave<string> = {
  typeName: 'Problem',
  lookupsByField: new Map(Object.entries(lookupsByField)),
};
