/** A problem in the shape of `QuestionNode`; texts are made only when the document asks for them. */
import type { Problem } from '../data/catalogue.ts';
import { snippetsOf } from '../data/code-snippets.ts';
import { lastChallengeOf } from '../data/daily.ts';
import { toAcRate, toShortCount } from '../data/problem-audience.ts';
import { shapeOf } from '../data/problem-shape.ts';
import {
  hintsOf,
  metaDataOf,
  similarProblemsOf,
  similarProblemsText,
  statementOf,
  testCasesOf,
} from '../data/problem-text.ts';
import { toPythonJson } from '../data/python-json.ts';
import { toDateText } from '../data/utc-time.ts';
import type { World } from '../data/world.ts';
import { toEditorialNode } from './editorial-node.ts';
import { toTopicTagNode } from './tag-node.ts';

export function toQuestionNode(world: World, problem: Problem) {
  return {
    ...toListPart(world, problem),
    ...toTextPart(world, problem),
    ...toConsolePart(problem),
    likes: problem.likes,
    dislikes: problem.dislikes,
    stats: () => toStatsText(problem),
    similarQuestions: () => similarProblemsText(world, problem),
    similarQuestionList: () => similarProblemsOf(world, problem).map((other) => toQuestionNode(world, other)),
    solution: () => toEditorialNode(world, problem),
    challengeQuestion: () => toChallengeNode(world, problem),
    challengeQuestionsV2: () => [toChallengeNode(world, problem)].filter((challenge) => challenge !== null),
    nextChallenges: () => similarProblemsOf(world, problem).map((other) => toQuestionNode(world, other)),
  };
}

/** What rows of lists show. */
function toListPart(world: World, problem: Problem) {
  return {
    questionId: String(problem.questionId),
    questionFrontendId: String(problem.number),
    title: problem.title,
    titleSlug: problem.titleSlug,
    questionTitle: problem.title,
    questionTitleSlug: problem.titleSlug,
    difficulty: problem.difficulty,
    isPaidOnly: problem.isPaidOnly,
    categoryTitle: problem.category,
    acRate: toAcRate(problem),
    frequency: 0,
    isFavor: false,
    hasSolution: problem.hasSolution,
    hasVideoSolution: problem.hasVideoSolution,
    topicTags: () => problem.topics.map((topic) => toTopicTagNode(world, topic)),
  };
}

/** Null where a paid problem keeps its text from strangers. */
function toTextPart(world: World, problem: Problem) {
  const unlessPaid = <T>(make: () => T) => (problem.isPaidOnly ? null : make());
  return {
    canSeeQuestion: !problem.isPaidOnly,
    content: () => unlessPaid(() => statementOf(world, problem)),
    hints: () => unlessPaid(() => hintsOf(world, problem)) ?? [],
    codeSnippets: () => unlessPaid(() => snippetsOf(problem.category, shapeOf(world, problem))),
    exampleTestcases: () => unlessPaid(() => testCasesOf(world, problem).join('\n')),
    exampleTestcaseList: () => unlessPaid(() => testCasesOf(world, problem)) ?? [],
    sampleTestCase: () => unlessPaid(() => testCasesOf(world, problem)[0] ?? ''),
    metaData: () => unlessPaid(() => metaDataOf(world, problem)),
    envInfo: () =>
      unlessPaid(() => toPythonJson({ cpp: ['C++', '<p>C++ 23</p>'], python3: ['Python3', '<p>3.14</p>'] })),
    mysqlSchemas: problem.category === 'Database' ? unlessPaid(() => ['Create table If Not Exists T (id int)']) : [],
    dataSchemas: [],
  };
}

/** What the editor of the problem page wants to know. */
function toConsolePart(problem: Problem) {
  return {
    contributors: [],
    allowDiscuss: true,
    judgerAvailable: true,
    judgeType: 'large',
    enableRunCode: true,
    enableSubmit: true,
    enableTestMode: false,
    enableDebugger: true,
    questionType: problem.category === 'Database' ? 'sql' : 'algorithm',
    questionDetailUrl: `/problems/${problem.titleSlug}/`,
    submitUrl: `/problems/${problem.titleSlug}/submit/`,
    interpretUrl: `/problems/${problem.titleSlug}/interpret_solution/`,
    solutionNum: Math.round(problem.likes / 4) + 1,
    discussionCount: problem.likes % 1000,
    hasFrontendPreview: false,
    hide: false,
    infoVerified: true,
    positionLevelTags: [],
    featuredContests: [],
    aiJudgingAvailable: false,
  };
}

function toStatsText(problem: Problem): string {
  return toPythonJson({
    totalAccepted: toShortCount(problem.accepted),
    totalSubmission: toShortCount(problem.submissions),
    totalAcceptedRaw: problem.accepted,
    totalSubmissionRaw: problem.submissions,
    acRate: `${toAcRate(problem).toFixed(1)}%`,
  });
}

function toChallengeNode(world: World, problem: Problem) {
  const challenge = lastChallengeOf(world, problem);
  if (challenge === null) return null;
  return {
    id: String(challenge.day),
    date: toDateText(challenge.day),
    incompleteChallengeCount: 0,
    streakCount: 0,
    type: 'DAILY',
    status: 'NOT_STARTED',
  };
}
