/** The two REST pages about a contest, which the site has because GraphQL has no standings. */
import { participantsOf, problemsOf } from '../data/contest-paper.ts';
import type { ContestProblem } from '../data/contest-paper.ts';
import { standingsPage } from '../data/contest-standings.ts';
import type { StandingRow } from '../data/contest-standings.ts';
import { CONTEST_DURATION_S, hasEnded, hasStarted } from '../data/contests.ts';
import type { Contest } from '../data/contests.ts';
import { hash32 } from '../data/random.ts';
import type { World } from '../data/world.ts';
import { NOT_FOUND } from './refusals.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

const PATH = /^\/contest\/api\/(ranking|info)\/([a-z0-9-]+)\/?$/;

/** Null for a path that is not one of the two. */
export function contestPage(world: World, url: URL): Reply | null {
  const [, page, slug] = PATH.exec(url.pathname) ?? [];
  if (page === undefined) return null;
  const contest = world.contests.find((candidate) => candidate.titleSlug === slug);
  if (contest === undefined) return NOT_FOUND;
  if (page === 'info') return jsonReply(200, toInfo(world, contest));
  return jsonReply(200, toRanking(world, contest, Number(url.searchParams.get('pagination') ?? '1')));
}

function toInfo(world: World, contest: Contest) {
  return {
    contest: {
      id: idOf(world, contest),
      title: contest.title,
      title_slug: contest.titleSlug,
      description: '',
      duration: CONTEST_DURATION_S,
      start_time: contest.startTimeS,
      origin_start_time: contest.startTimeS,
      is_virtual: false,
      is_private: false,
      related_contest_title: null,
    },
    questions: hasStarted(contest, world.nowMs) ? problemsOf(world, contest).map(toQuestion) : [],
    user_num: hasStarted(contest, world.nowMs) ? participantsOf(world, contest) : 0,
    company: { name: 'LeetCode', description: '', logo: null },
    containsPremium: false,
    registered: false,
  };
}

/** Places count from 1; the real site counted from 0 in some years. An unreadable page number is page 1. */
function toRanking(world: World, contest: Contest, page: number) {
  const isStarted = hasStarted(contest, world.nowMs);
  const rows = isStarted ? standingsPage(world, contest, Number.isInteger(page) && page > 0 ? page : 1) : [];
  const contestId = idOf(world, contest);
  return {
    time: world.nowMs / 1000,
    is_past: hasEnded(contest, world.nowMs),
    user_num: isStarted ? participantsOf(world, contest) : 0,
    questions: isStarted ? problemsOf(world, contest).map(toQuestion) : [],
    total_rank: rows.map((row) => toRankRow(contestId, row)),
    submissions: rows.map((row) => toSubmissions(contestId, row)),
  };
}

function toQuestion({ problem, credit }: ContestProblem) {
  return {
    id: problem.number,
    question_id: problem.questionId,
    credit,
    title: problem.title,
    title_slug: problem.titleSlug,
  };
}

function toRankRow(contestId: number, row: StandingRow) {
  return {
    contest_id: contestId,
    username: row.userName,
    user_slug: row.userName,
    username_color: null,
    user_badge: null,
    avatar_url: 'https://assets.leetcode.com/users/default_avatar.jpg',
    country_code: row.country[0],
    country_name: row.country[1],
    rank: row.place,
    score: row.score,
    finish_time: row.finishTimeS,
    global_ranking: row.place,
    data_region: row.dataRegion,
  };
}

/** One object per row of the ranking, keyed by the internal number of the problem. */
function toSubmissions(contestId: number, row: StandingRow) {
  return Object.fromEntries(
    row.solved.map(({ item, submissionId, atS, failCount }) => [
      String(item.problem.questionId),
      {
        id: submissionId,
        date: atS,
        question_id: item.problem.questionId,
        submission_id: submissionId,
        status: 10,
        contest_id: contestId,
        data_region: row.dataRegion,
        fail_count: failCount,
        lang: 'cpp',
      },
    ]),
  );
}

function idOf(world: World, contest: Contest): number {
  return 100 + (hash32(world.seed, 'contest-id', contest.titleSlug) % 9000);
}
