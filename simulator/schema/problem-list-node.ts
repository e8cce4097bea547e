/** A problem in the shape of `ProblemSetQuestionNode`: other spellings and units than `QuestionNode`. */
import type { Problem } from '../data/catalogue.ts';
import { toAcRate } from '../data/problem-audience.ts';
import { toCommonTagNode } from './tag-node.ts';

export function toProblemListNode(problem: Problem) {
  return {
    id: problem.questionId,
    questionFrontendId: String(problem.number),
    title: problem.title,
    titleSlug: problem.titleSlug,
    translatedTitle: null,
    paidOnly: problem.isPaidOnly,
    difficulty: problem.difficulty.toUpperCase(),
    status: 'TO_DO',
    // A fraction here, a percentage in QuestionNode.
    acRate: toAcRate(problem) / 100,
    frequency: null,
    isInMyFavorites: false,
    contestPoint: null,
    topicTags: () => problem.topics.map(toCommonTagNode),
  };
}
