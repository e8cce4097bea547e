/** Fields that lead from a list of LeetCode's to the problem that it names: a second wave, merged over all siblings. */
import type {
  ContestQuestionResolvers,
  SimilarProblemResolvers,
  SubmissionResolvers,
} from '../generated/resolver-types.ts';
import { loadNamedProblem } from './load-problem.ts';

export const Submission: SubmissionResolvers = {
  problem: ({ titleSlug }, _, context, info) => loadNamedProblem(titleSlug, context, info),
};

export const SimilarProblem: SimilarProblemResolvers = {
  problem: ({ titleSlug }, _, context, info) => loadNamedProblem(titleSlug, context, info),
};

export const ContestQuestion: ContestQuestionResolvers = {
  problem: ({ titleSlug }, _, context, info) => loadNamedProblem(titleSlug, context, info),
};
