/** The simulated contests follow the real timetable, and ratings, places and histories agree. */
import { describe, expect, test } from '@jest/globals';
import { placeOf, ratingAt } from '../../simulator/data/rating-scale.ts';
import { ask, at, listAt, numberAt, textAt } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

describe('the timetable', () => {
  test('has 600 contests, newest first, weekly on Sunday and biweekly on Saturday', async () => {
    const { body } = await ask(simulator(), '{ allContests { titleSlug startTime duration originStartTime } }');
    const contests = listAt(body, 'data.allContests');
    expect(contests).toHaveLength(600);
    const starts = contests.map((contest) => numberAt(contest, 'startTime'));
    expect(starts).toEqual(starts.toSorted((left, right) => right - left));
    for (const contest of contests) {
      const start = new Date(numberAt(contest, 'startTime') * 1000);
      const isBiweekly = textAt(contest, 'titleSlug').startsWith('biweekly');
      expect([start.getUTCDay(), start.getUTCHours(), start.getUTCMinutes()]).toEqual(
        isBiweekly ? [6, 14, 30] : [0, 2, 30],
      );
      expect(at(contest, 'duration')).toBe(5400);
    }
  });

  test('has two contests ahead, without their problems', async () => {
    const { body } = await ask(
      simulator(),
      '{ topTwoContests { titleSlug } upcomingContests { titleSlug startTime questions { title } rankingUpdated } currentTimestamp }',
    );
    expect(listAt(body, 'data.topTwoContests').map((row) => at(row, 'titleSlug'))).toEqual([
      'weekly-contest-521',
      'biweekly-contest-192',
    ]);
    for (const contest of listAt(body, 'data.upcomingContests')) {
      expect(numberAt(contest, 'startTime')).toBeGreaterThan(numberAt(body, 'data.currentTimestamp'));
      expect(at(contest, 'questions')).toEqual([]);
      expect(at(contest, 'rankingUpdated')).toBe(false);
    }
  });

  test('moves with the clock: a contest starts, ends and is in the histories', async () => {
    const state = async (nowMs: number) => {
      simulator().setNow(nowMs);
      const { body } = await ask(
        simulator(),
        '{ contest(titleSlug: "weekly-contest-521") { questions { credit titleSlug } rankingUpdated } pastContests(numPerPage: 1) { data { titleSlug } } userContestRankingHistory(username: "alice") { contest { titleSlug } } }',
      );
      return {
        problems: listAt(body, 'data.contest.questions').length,
        past: at(body, 'data.pastContests.data.0.titleSlug'),
        inHistory: at(listAt(body, 'data.userContestRankingHistory').at(-1), 'contest.titleSlug'),
      };
    };
    const startMs = Date.UTC(2026, 8, 27, 2, 30);
    expect(await state(startMs)).toMatchObject({ problems: 4, past: 'biweekly-contest-192' });
    expect(await state(startMs + 5_400_000)).toMatchObject({
      past: 'weekly-contest-521',
      inHistory: 'biweekly-contest-192',
    });
    expect(await state(startMs + 86_400_000)).toMatchObject({ inHistory: 'weekly-contest-521' });
  });

  test('has no contest with an unknown slug, and says so with null', async () => {
    expect((await ask(simulator(), '{ contest(titleSlug: "weekly-contest-9999") { title } }')).body).toEqual({
      data: { contest: null },
    });
  });

  test('has pages of past contests', async () => {
    const { body } = await ask(
      simulator(),
      '{ pastContests(pageNo: 2, numPerPage: 5) { currentPage numPerPage pageNum totalNum data { titleSlug } } }',
    );
    expect(at(body, 'data.pastContests')).toMatchObject({ currentPage: 2, numPerPage: 5, pageNum: 120, totalNum: 598 });
    expect(listAt(body, 'data.pastContests.data')).toHaveLength(5);
  });
});

const CONTEST_LIFE = `query($name: String!) {
  userContestRanking(username: $name) { attendedContestsCount rating globalRanking topPercentage totalParticipants badge { name } }
  userContestRankingHistory(username: $name) {
    attended rating ranking trendDirection problemsSolved totalProblems finishTimeInSeconds contest { title startTime }
  }
}`;

describe('the contest life of a user', () => {
  test.each(['alice', 'bob', 'climber_3', 'hidden_one'])('of %s agrees with itself', async (name) => {
    const { body } = await ask(simulator(), CONTEST_LIFE, { name });
    const history = listAt(body, 'data.userContestRankingHistory');
    const attended = history.filter((row) => at(row, 'attended') === true);
    const starts = history.map((row) => numberAt(row, 'contest.startTime'));
    expect(history.length).toBeGreaterThan(580);
    expect(starts).toEqual(starts.toSorted((left, right) => left - right));
    expect(attended.length).toBe(numberAt(body, 'data.userContestRanking.attendedContestsCount'));
    expect(attended.length).toBeGreaterThan(0);
    expect(at(attended.at(-1), 'rating')).toBe(at(body, 'data.userContestRanking.rating'));
    expect(at(history.at(-1), 'rating')).toBe(at(attended.at(-1), 'rating'));
    let rating = 1500;
    for (const row of history) {
      const skipped = { ranking: 0, trendDirection: 'NONE', problemsSolved: 0, finishTimeInSeconds: 0, rating };
      const trendDirection = numberAt(row, 'rating') >= rating ? 'UP' : 'DOWN';
      expect(row).toMatchObject(at(row, 'attended') === true ? { trendDirection } : skipped);
      rating = numberAt(row, 'rating');
    }
  });

  test('does not exist for those who were never rated', async () => {
    const { body } = await ask(simulator(), CONTEST_LIFE, { name: 'unrated_1' });
    expect(at(body, 'data.userContestRanking')).toBeNull();
    expect(listAt(body, 'data.userContestRankingHistory').every((row) => at(row, 'attended') === false)).toBe(true);
    const none = await ask(simulator(), CONTEST_LIFE, { name: 'unrated-null_1' });
    expect(none.body).toEqual({ data: { userContestRanking: null, userContestRankingHistory: null } });
  });
});

describe('the global ranking', () => {
  test('has 25 accounts a page, whose own pages say the same', async () => {
    const { body } = await ask(
      simulator(),
      '{ globalRanking(page: 3) { totalUsers userPerPage totalPages rankingNodes { currentGlobalRanking currentRating ranking dataRegion user { username } } } }',
    );
    const nodes = listAt(body, 'data.globalRanking.rankingNodes');
    expect(nodes.map((node) => at(node, 'currentGlobalRanking'))).toEqual(
      Array.from({ length: 25 }, (_, index) => 51 + index),
    );
    expect(JSON.parse(textAt(nodes[0], 'ranking'))).toEqual(expect.arrayContaining([expect.any(Number)]));
    const own = await ask(simulator(), CONTEST_LIFE, { name: textAt(nodes[0], 'user.username') });
    expect(at(own.body, 'data.userContestRanking.globalRanking')).toBe(51);
    expect(String(at(own.body, 'data.userContestRanking.rating'))).toBe(at(nodes[0], 'currentRating'));
  });

  test('ends after its last page', async () => {
    const { body } = await ask(
      simulator(),
      '{ last: globalRanking(page: 26000) { rankingNodes { currentGlobalRanking } } none: globalRanking(page: 26001) { rankingNodes { currentGlobalRanking } } }',
    );
    expect(listAt(body, 'data.last.rankingNodes')).toHaveLength(25);
    expect(listAt(body, 'data.none.rankingNodes')).toEqual([]);
  });

  test('is a scale that goes there and back', () => {
    for (const place of [1, 25, 1000, 200_000, 325_000, 600_000]) {
      expect(Math.abs(placeOf(ratingAt(place)) - place)).toBeLessThanOrEqual(place * 0.0002);
    }
    expect(ratingAt(1)).toBeGreaterThan(3600);
  });

  test('has a histogram that counts everybody once', async () => {
    const { body } = await ask(
      simulator(),
      '{ contestRatingHistogram { ratingStart ratingEnd userCount topPercentage } globalRanking { totalUsers } }',
    );
    const bars = listAt(body, 'data.contestRatingHistogram');
    expect(bars.reduce<number>((sum, bar) => sum + numberAt(bar, 'userCount'), 0)).toBe(
      numberAt(body, 'data.globalRanking.totalUsers'),
    );
    expect(bars.every((bar) => numberAt(bar, 'userCount') >= 0)).toBe(true);
    expect(at(bars[0], 'topPercentage')).toBe(100);
  });
});
