/** Fields of Problem: most come from the summary that led here, the others from lookups that the wave has begun. */
import { formatGlobalId } from '../domain/global-id.ts';
import type { ProblemSummary } from '../domain/problem-summary.ts';
import type { ProblemResolvers } from '../generated/resolver-types.ts';
import type { Answer } from '../loaders/lookup-loader.ts';
import {
  officialSolutionLookup,
  problemDiscussionLookup,
  problemSolutionsLookup,
  problemStatementLookup,
} from '../loaders/problem-lookups.ts';
import { toArticleList } from './article-list.ts';
import { loadNamedContest } from './load-contest.ts';
import { loadProblem, loadProblemByNumber } from './load-problem.ts';
import { parseArticlesFirst } from './parse-arguments.ts';
import type { ProblemParent } from './parents.ts';
import { toPart } from './part.ts';

export const Problem: ProblemResolvers = {
  __resolveReference: (reference, context, info) =>
    'titleSlug' in reference
      ? loadProblem(reference.titleSlug, context, info)
      : loadProblemByNumber(reference.number, context),
  id: ({ titleSlug }) => formatGlobalId('Problem', titleSlug),
  url: ({ titleSlug }) => `https://leetcode.com/problems/${titleSlug}/`,
  number: (problem) => valueOf(problem).number,
  title: (problem) => valueOf(problem).title,
  difficulty: (problem) => valueOf(problem).difficulty,
  paidOnly: (problem) => valueOf(problem).paidOnly,
  category: (problem) => valueOf(problem).category,
  acceptance: (problem) => valueOf(problem).acceptance,
  acceptedSubmissions: (problem) => valueOf(problem).acceptedSubmissions,
  totalSubmissions: (problem) => valueOf(problem).totalSubmissions,
  likes: (problem) => valueOf(problem).likes,
  dislikes: (problem) => valueOf(problem).dislikes,
  topics: (problem) => valueOf(problem).topics,
  hasSolution: (problem) => valueOf(problem).hasSolution,
  hasVideoSolution: (problem) => valueOf(problem).hasVideoSolution,
  statement: async ({ titleSlug }, _, { loader }) => {
    const { value, freshness } = await loader.load(problemStatementLookup({ titleSlug }));
    return value && { ...value, original: value, freshness };
  },
  companyTags: () => null,
  companyTagsReason: () => 'SUBSCRIBERS_ONLY',
  officialSolution: ({ titleSlug }, _, { loader }) => toPart(loader.load(officialSolutionLookup({ titleSlug }))),
  communitySolutions: async ({ titleSlug }, { first }, { loader }) =>
    toArticleList(await loader.load(problemSolutionsLookup({ titleSlug })), parseArticlesFirst(first)),
  discussion: ({ titleSlug }, _, { loader }) => toPart(loader.load(problemDiscussionLookup({ titleSlug }))),
  rating: ({ titleSlug }, _, { ratings }) => ratings.get(titleSlug)?.rating ?? null,
  contest: ({ titleSlug }, _, context, info) => {
    const rating = context.ratings.get(titleSlug);
    return rating ? loadNamedContest(rating.contestSlug, context, info) : null;
  },
  contestPosition: ({ titleSlug }, _, { ratings }) => ratings.get(titleSlug)?.position ?? null,
  freshness: (problem) => summaryOf(problem).freshness,
};

function valueOf(problem: ProblemParent): ProblemSummary {
  const { value } = summaryOf(problem);
  if (!value) throw new Error(`problem ${problem.titleSlug} was resolved without a summary`);
  return value;
}

/** The summary is missing only where nothing but the key was selected (load-problem.ts). */
function summaryOf({ titleSlug, summary }: ProblemParent): Answer<ProblemSummary> {
  if (!summary) throw new Error(`problem ${titleSlug} was resolved by its key alone`);
  return summary;
}
