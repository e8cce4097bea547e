import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const hourMs = 3_600_000;
const roots = () => simulator.requests().map((request) => request.roots);
const today =
  '{ dailyChallenge { date url problem { titleSlug title } freshness { fetchedAt freshUntil source stale } } }';

async function askToday() {
  const { data, errors } = await leetgraph.query(today);
  expect(errors).toBeUndefined();
  return data.dailyChallenge;
}

describe('the daily challenge', () => {
  test('is that of the running UTC day, its problem included, for one document', async () => {
    const { data, errors } = await leetgraph.query(`{ dailyChallenge {
      date url problem { titleSlug number title difficulty paidOnly acceptance topics { slug } }
    } }`);
    expect(errors).toBeUndefined();
    const { date, url, problem } = data.dailyChallenge;
    expect(date).toBe('2026-01-01');
    expect(url).toBe(`https://leetcode.com/problems/${problem.titleSlug}/?envType=daily-question&envId=2026-01-01`);
    expect(problem).toMatchObject({ number: expect.any(Number), title: expect.any(String), paidOnly: false });
    expect(roots()).toEqual([{ activeDailyCodingChallengeQuestion: 1 }]);
  });

  test('is cached until the last millisecond of its day and changes at 00:00 UTC', async () => {
    both.clock.advance(22 * hourMs);
    const first = await askToday();
    expect(first).toMatchObject({ date: '2026-01-01', freshness: { source: 'LEETCODE', stale: false } });
    expect(first.freshness.freshUntil).toBe('2026-01-02T00:00:00.000Z');

    both.clock.advance(2 * hourMs - 1);
    const last = await askToday();
    expect(last).toMatchObject({ date: '2026-01-01', freshness: { source: 'MEMORY', stale: false } });
    expect(simulator.requests()).toHaveLength(1);

    both.clock.advance(1);
    const stale = await askToday();
    expect(stale).toMatchObject({ date: '2026-01-01', freshness: { source: 'MEMORY', stale: true } });
    await untilTrue(async () => (await askToday()).date === '2026-01-02');
    const next = await askToday();
    expect(next.problem.titleSlug).not.toBe(first.problem.titleSlug);
    expect(next.freshness).toMatchObject({ stale: false, freshUntil: '2026-01-03T00:00:00.000Z' });
    expect(simulator.requests()).toHaveLength(2);
  });

  test('of yesterday, which LeetCode gives a moment longer, is not taken for today’s', async () => {
    simulator.setNow(both.clock.nowMs() - 1);
    expect(await askToday()).toMatchObject({ date: '2025-12-31', freshness: { source: 'LEETCODE' } });
    const same = await leetgraph.query('{ dailyChallenge(date: "2026-01-01") { date } }');
    expect(same.data.dailyChallenge).toBeNull();
    simulator.setNow(null);
    both.clock.advance(20_000);
    await untilTrue(async () => (await askToday()).date === '2026-01-01');
    await untilTrue(
      async () =>
        (await leetgraph.query('{ dailyChallenge(date: "2026-01-01") { date } }')).data.dailyChallenge !== null,
    );
    const { freshness } = await askToday();
    expect(freshness).toMatchObject({ stale: false, freshUntil: '2026-01-02T00:00:00.000Z' });
    expect(simulator.requests()).toHaveLength(4);
  });

  test('that is older than two days is not shown any more: LeetCode is waited for', async () => {
    await askToday();
    both.clock.advance(72 * hourMs);
    const { date, freshness } = await askToday();
    expect([date, freshness.source]).toEqual(['2026-01-04', 'LEETCODE']);
    expect(simulator.requests()).toHaveLength(2);
  });

  test('leads to its statement in a second document', async () => {
    const { data, errors } = await leetgraph.query('{ dailyChallenge { problem { title statement { html } } } }');
    expect(errors).toBeUndefined();
    expect(data.dailyChallenge.problem.statement.html).toMatch(/^<p>/);
    expect(roots()).toEqual([{ activeDailyCodingChallengeQuestion: 1 }, { question: 1 }]);
  });
});

describe('the daily challenge of a day', () => {
  const ofDay = (date: string) =>
    leetgraph.query('query ($date: Date!) { dailyChallenge(date: $date) { date problem { titleSlug } } }', { date });

  test('is in its month, which answers its other days too', async () => {
    const { data, errors } = await ofDay('2025-12-24');
    expect(errors).toBeUndefined();
    expect(data.dailyChallenge.date).toBe('2025-12-24');
    const neighbour = await ofDay('2025-12-31');
    expect(neighbour.data.dailyChallenge.date).toBe('2025-12-31');
    expect(neighbour.data.dailyChallenge.problem).not.toEqual(data.dailyChallenge.problem);
    expect(roots()).toEqual([{ dailyCodingChallengeV2: 1 }]);
    expect(simulator.requests()[0]?.aliases[0]?.args).toEqual({ year: 2025, month: 12 });
  });

  test('is today’s when the day is today', async () => {
    const { data } = await leetgraph.query(
      '{ today: dailyChallenge { date problem { titleSlug } } same: dailyChallenge(date: "2026-01-01") { date problem { titleSlug } } }',
    );
    expect(data.same).toEqual(data.today);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('is there from midnight on, although the month and yesterday’s challenge are still known from the day before', async () => {
    await leetgraph.query('{ dailyChallenge { date } dailyChallenges(year: 2026, month: 1) { date } }');
    both.clock.advance(24 * hourMs);
    simulator.clearRequests();
    const { data, errors } = await ofDay('2026-01-02');
    expect(errors).toBeUndefined();
    expect(data.dailyChallenge).toEqual({ date: '2026-01-02', problem: { titleSlug: expect.any(String) } });
    expect(roots()).toEqual([{ activeDailyCodingChallengeQuestion: 1 }]);
    // And yesterday's is its month's.
    expect((await ofDay('2026-01-01')).data.dailyChallenge.date).toBe('2026-01-01');
  });

  test.each([
    ['that has not come yet', '2026-01-02'],
    ['of a month that has not come yet', '2026-03-01'],
  ])('%s is null without an error', async (_, date) => {
    const { data, errors } = await ofDay(date);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ dailyChallenge: null });
    expect(simulator.requests()).toHaveLength(1);
  });

  test.each([
    ['before the first', '2020-03-31'],
    ['long before it', '0001-01-01'],
    ['in a far future', '9999-12-31'],
  ])('%s is null and asks nothing', async (_, date) => {
    const { data, errors } = await ofDay(date);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ dailyChallenge: null });
    expect(simulator.requests()).toEqual([]);
  });

  test('is there for the first of all', async () => {
    const { data } = await ofDay('2020-04-01');
    expect(data.dailyChallenge.date).toBe('2020-04-01');
  });
});

describe('the daily challenges of a month', () => {
  const ofMonth = (year: number, month: number) =>
    leetgraph.query(
      'query ($year: Int!, $month: Int!) { dailyChallenges(year: $year, month: $month) { date problem { titleSlug number } } }',
      { year, month },
    );

  test('are one for each day, first day first, for one document', async () => {
    const { data, errors } = await ofMonth(2024, 2);
    expect(errors).toBeUndefined();
    expect(data.dailyChallenges.map(({ date }: { date: string }) => date)).toEqual(
      Array.from({ length: 29 }, (_, index) => `2024-02-${String(index + 1).padStart(2, '0')}`),
    );
    const slugs = data.dailyChallenges.map(({ problem }: { problem: { titleSlug: string } }) => problem.titleSlug);
    expect(new Set(slugs).size).toBe(29);
    expect(roots()).toEqual([{ dailyCodingChallengeV2: 1 }]);
  });

  test('are those so far in the running month, and more on another day', async () => {
    expect((await ofMonth(2026, 1)).data.dailyChallenges).toHaveLength(1);
    both.clock.advance(3 * 24 * hourMs);
    expect((await ofMonth(2026, 1)).data.dailyChallenges).toHaveLength(4);
    expect(simulator.requests()).toHaveLength(2);
  });
});
