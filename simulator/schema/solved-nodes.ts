/** What a user has solved, counted in the ways in which LeetCode counts: by difficulty, language and topic. */
import { DIFFICULTIES } from '../data/problem-quotas.ts';
import type { Difficulty } from '../data/problem-quotas.ts';
import { languageOf } from '../data/languages.ts';
import { TOPICS } from '../data/topics.ts';
import type { Topic, TopicGroup } from '../data/topics.ts';
import { countsOf, sumOf, toBeats } from '../data/user-counts.ts';
import type { UserCount } from '../data/user-counts.ts';
import type { UserName } from '../data/user-name.ts';
import { languageSlugFor, loadSolved } from '../data/user-solved.ts';
import type { World } from '../data/world.ts';

/** `UserSubmitStatsNode`: four rows each, in the order All, Easy, Medium, Hard. */
export function toSubmitStatsNode(world: World, user: UserName) {
  const counts = countsOf(world, user);
  const rows = (problems: (count: UserCount) => number, submissions: (count: UserCount) => number) => [
    { difficulty: 'All', count: sumOf(counts, problems), submissions: sumOf(counts, submissions) },
    ...DIFFICULTIES.map((difficulty) => ({
      difficulty,
      count: problems(counts[difficulty]),
      submissions: submissions(counts[difficulty]),
    })),
  ];
  return {
    acSubmissionNum: rows(
      (count) => count.solved,
      (count) => count.acceptedSubmissions,
    ),
    totalSubmissionNum: rows(
      (count) => count.solved + count.failed,
      (count) => count.totalSubmissions,
    ),
  };
}

export function toBeatsNodes(world: World, user: UserName) {
  const counts = countsOf(world, user);
  return DIFFICULTIES.map((difficulty) => ({ difficulty, percentage: counts[difficulty].beatsPercentage }));
}

/** `UserQuestionProgressNodeV2`: three rows each, in capitals and without All. */
export function toProgressNode(world: World, user: UserName) {
  const counts = countsOf(world, user);
  const totals = world.catalogue.counts;
  const rows = (count: (difficulty: Difficulty) => number) =>
    DIFFICULTIES.map((difficulty) => ({ difficulty: difficulty.toUpperCase(), count: count(difficulty) }));
  return {
    numAcceptedQuestions: rows((difficulty) => counts[difficulty].solved),
    numFailedQuestions: rows((difficulty) => counts[difficulty].failed),
    numUntouchedQuestions: rows(
      (difficulty) => totals[difficulty] - counts[difficulty].solved - counts[difficulty].failed,
    ),
    userSessionBeatsPercentage: DIFFICULTIES.map((difficulty) => ({
      difficulty: difficulty.toUpperCase(),
      percentage: counts[difficulty].beatsPercentage,
    })),
    totalQuestionBeatsPercentage: toBeats(
      sumOf(counts, (count) => count.solved),
      world.catalogue.problems.length,
    ),
  };
}

/** One row per language; the sum is the number of solved problems. */
export function toLanguageNodes(world: World, user: UserName) {
  const perLanguage = new Map<string, number>();
  for (const problem of solvedProblems(world, user)) {
    const slug = languageSlugFor(world, user, problem);
    perLanguage.set(slug, (perLanguage.get(slug) ?? 0) + 1);
  }
  return [...perLanguage].map(([slug, problemsSolved]) => ({ languageName: languageOf(slug).name, problemsSolved }));
}

/** Topics without a solved problem are left out, and so are topics outside the three groups. */
export function toTagCountsNode(world: World, user: UserName) {
  const perTopic = new Map<Topic, number>();
  for (const topic of solvedProblems(world, user).flatMap((problem) => problem.topics)) {
    perTopic.set(topic, (perTopic.get(topic) ?? 0) + 1);
  }
  const rows = (group: TopicGroup) =>
    TOPICS.filter((topic) => topic.group === group && perTopic.has(topic)).map((topic) => ({
      tagName: topic.name,
      tagSlug: topic.slug,
      problemsSolved: perTopic.get(topic) ?? 0,
    }));
  return { advanced: rows('advanced'), intermediate: rows('intermediate'), fundamental: rows('fundamental') };
}

function solvedProblems(world: World, user: UserName) {
  const { accepted } = loadSolved(world, user);
  return [...accepted.Easy, ...accepted.Medium, ...accepted.Hard];
}
