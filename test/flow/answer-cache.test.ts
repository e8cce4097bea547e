/** Answers that are given again as bytes: which, for how long, and to whom. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

jest.setTimeout(120_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const bearer = { authorization: `Bearer ${adminKey}` };
const card =
  'query Card { user(username: "alice") { username profile { ranking freshness { source } } recentAccepted(first: 1) { nodes { title } } } }';

let both: Awaited<ReturnType<typeof startBoth>>;
let clock: FakeClock;
let leetgraph: Leetgraph;
let simulator: Simulator;
let outcomes: Map<string, string>;
let ids = 0;

beforeEach(async () => {
  outcomes = new Map();
  // Not at midnight: a day lies before the first change of day.
  clock = createFakeClock(Date.UTC(2026, 0, 10, 5, 30));
  both = await startBoth({
    clock,
    env: { LOG_LEVEL: 'info', ADMIN_KEY: adminKey },
    logTo: {
      write(line) {
        const { msg, requestId, answer } = JSON.parse(line) as Record<string, string>;
        if (msg === 'request-finished') outcomes.set(requestId ?? '', answer ?? 'made');
      },
    },
  });
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

interface Raw {
  readonly text: string;
  /** What the log says of the answer. */
  readonly outcome: string;
  readonly headers: Headers;
}

async function askRaw(body: string, headers: Record<string, string> = {}): Promise<Raw> {
  const id = `r${++ids}`;
  const response = await fetch(`${leetgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-request-id': id, ...headers },
    body,
  });
  const text = await response.text();
  await untilTrue(() => outcomes.has(id));
  return { text, outcome: outcomes.get(id) ?? '', headers: response.headers };
}

const ask = (query: string, headers?: Record<string, string>, variables?: object) =>
  askRaw(JSON.stringify({ query, variables }), headers);

/** From LeetCode, then from memory and kept. */
async function warm(query: string): Promise<Raw> {
  await ask(query);
  return ask(query);
}

describe('a question', () => {
  test('is answered with the same bytes from the third time on, and LeetCode is asked once', async () => {
    const first = await ask(card);
    const second = await ask(card);
    const third = await ask(card);
    expect([first.outcome, second.outcome, third.outcome]).toEqual([expect.anything(), 'kept', 'recalled']);
    expect(third.text).toBe(second.text);
    expect(JSON.parse(third.text)).toMatchObject({ data: { user: { profile: { freshness: { source: 'MEMORY' } } } } });
    expect(simulator.requests()).toHaveLength(1);
  });

  test('has its own request id, is logged with its operation and counted when it is recalled', async () => {
    await leetgraph.query(card);
    await leetgraph.query(card);
    const { headers } = await leetgraph.query(card, undefined, { 'x-request-id': 'mine' });
    await untilTrue(() => outcomes.has('mine'));
    expect([headers.get('x-request-id'), outcomes.get('mine')]).toEqual(['mine', 'recalled']);
    const metrics = await (await fetch(`${leetgraph.url}/metrics`)).text();
    expect(metrics).toContain('leetgraph_answer_total{outcome="recalled"} 1');
    expect(metrics).toContain('leetgraph_answer_total{outcome="kept"} 1');
    expect(metrics).toMatch(/leetgraph_answer_entries 1\n/);
    expect(metrics).toMatch(/leetgraph_request_total\{route="\/graphql",operation_type="query",status="2xx"\} 3/);
  });

  test('is another one with other variables, another form, or another caller', async () => {
    const named = 'query ($n: String!) { user(username: $n) { username } }';
    await ask(named, {}, { n: 'alice' });
    await ask(named, {}, { n: 'alice' });
    expect((await ask(named, {}, { n: 'alice' })).outcome).toBe('recalled');
    expect((await ask(named, {}, { n: 'bob' })).outcome).not.toBe('recalled');
    expect((await ask(named, { accept: 'application/graphql-response+json' }, { n: 'alice' })).outcome).not.toBe(
      'recalled',
    );
    expect((await ask(named, bearer, { n: 'alice' })).outcome).not.toBe('recalled');
  });

  test.each([{ 'cache-control': 'no-cache' }, { 'cache-control': 'no-store' }, { 'x-leetgraph-trace': '1' }])(
    'with %j is executed, and what it was answered is not kept',
    async (headers) => {
      await ask(card);
      await ask(card, headers);
      await ask(card, headers);
      expect((await ask(card)).outcome).not.toBe('recalled');
      expect((await ask(card)).outcome).toBe('recalled');
      expect((await ask(card, headers)).outcome).toBe('made');
    },
  );

  test('that is wrong, fails, changes something or is of its caller alone is never answered from memory of answers', async () => {
    const questions: [string, Record<string, string>][] = [
      ['{ user(username: "a b") { username } }', {}],
      ['{ nothing }', {}],
      ['{ __typename }', {}],
      ['{ user(username: "alice") { username } caller { id } }', bearer],
      ['{ user(username: "alice") { username } cacheStats { uptimeSeconds } }', bearer],
      ['{ user(username: "alice") { username } rateLimit { remaining } }', {}],
      ['{ user(username: "alice") { username } serviceStatus { answering } }', {}],
      ['{ randomProblem { titleSlug } }', {}],
      ['{ serverTime { differenceMs } }', {}],
      ['mutation { forgetUser(username: "zed") { tag } }', bearer],
    ];
    for (const [query, headers] of questions) {
      const seen: string[] = [];
      for (let time = 0; time < 4; time += 1) seen.push((await ask(query, headers)).outcome);
      expect([query, seen]).toEqual([query, ['made', 'made', 'made', 'made']]);
    }
  });

  test('is answered in part while LeetCode fails, and the part is not kept', async () => {
    await ask('{ user(username: "alice") { username } }');
    simulator.setFault({ kind: 'server-error', status: 502 });
    const partial = '{ user(username: "alice") { username } problem(titleSlug: "two-sum") { title } }';
    const seen = [await ask(partial), await ask(partial), await ask(partial)];
    expect(seen.map(({ outcome }) => outcome)).toEqual(['made', 'made', 'made']);
    simulator.setFault(null);
  });
});

describe('an answer that is kept', () => {
  test('ends when the first of its lookups is no longer fresh', async () => {
    await warm(card);
    // Submissions: 300 s.
    clock.advance(299_999);
    expect((await ask(card)).outcome).toBe('recalled');
    clock.advance(1);
    const after = await ask(card);
    expect(after.outcome).toBe('made');
    expect(simulator.requests().length).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['its user', 'forgetUser(username: "ALICE")'],
    ['its kind', 'forgetKind(kind: PROFILE)'],
    ['everything', 'forgetEverything'],
  ])('ends when %s is forgotten, and LeetCode is asked again', async (_name, mutation) => {
    await warm(card);
    expect((await ask(card)).outcome).toBe('recalled');
    const forgotten = await ask(`mutation { ${mutation} { tag } }`, bearer);
    expect(forgotten.text).not.toContain('errors');
    clock.advance(1);
    const after = await ask(card);
    expect(after.outcome).toBe('made');
    expect(after.text).toContain('"source":"LEETCODE"');
    expect(simulator.requests()).toHaveLength(2);
  });

  test('stays when something else is forgotten', async () => {
    await warm(card);
    await ask('mutation { forgetUser(username: "bob") { tag } }', bearer);
    clock.advance(1);
    expect((await ask(card)).outcome).toBe('recalled');
  });

  test('ends when a newer answer to one of its lookups lies in memory', async () => {
    const narrow = '{ user(username: "alice") { profile { freshness { fetchedAt } } } }';
    await warm(narrow);
    expect((await ask(narrow)).outcome).toBe('recalled');
    clock.advance(1000);
    // Somebody asks for fresher data, with another question.
    await ask('{ user(username: "alice") { profile { ranking } } }', { 'cache-control': 'no-cache' });
    const after = await ask(narrow);
    expect([after.outcome, after.text]).toEqual(['kept', expect.stringContaining('2026-01-10T05:30:01.000Z')]);
  });

  test('of past contests ends when the next contest does', async () => {
    const { data } = await leetgraph.query('{ contests(first: 20) { nodes { titleSlug endTime } } }');
    const ends = data.contests.nodes.map(({ endTime }: { endTime: string }) => Date.parse(endTime));
    const endMs = Math.min(...ends.filter((ms: number) => ms > clock.nowMs()));
    clock.advance(endMs - clock.nowMs() - 60_000);
    const past = '{ pastContests(first: 1) { nodes { endTime } } }';
    await ask(past);
    // Stale data is renewed behind the first answer.
    await untilTrue(async () => (await ask(past)).outcome === 'recalled');
    clock.advance(60_000);
    const after = await ask(past);
    expect(after.outcome).not.toBe('recalled');
    expect(after.text).toContain(new Date(endMs).toISOString());
  });

  test('of a day ends with the day', async () => {
    const query = '{ dailyChallenge(date: "2026-01-10") { date } }';
    await warm(query);
    expect((await ask(query)).outcome).toBe('recalled');
    clock.advance(Date.UTC(2026, 0, 11) - clock.nowMs());
    expect((await ask(query)).outcome).not.toBe('recalled');
  });
});

describe('with ANSWER_CACHE=off', () => {
  test('every question is executed, and LeetCode is asked as often', async () => {
    const off = await startBoth({ clock, env: { ANSWER_CACHE: 'off' } });
    try {
      for (let time = 0; time < 3; time += 1) await off.leetgraph.query(card);
      const metrics = await (await fetch(`${off.leetgraph.url}/metrics`)).text();
      expect(metrics).not.toContain('outcome="recalled"');
      expect(off.simulator.requests()).toHaveLength(1);
    } finally {
      await off.close();
    }
  });
});

describe('whatever is asked, forgotten and waited for', () => {
  const questions = [
    card,
    '{ user(username: "bob") { calendar { currentStreak longestStreak freshness { stale } } } }',
    '{ user(username: "alice") { calendar(timeZone: "Asia/Tokyo") { currentStreak } } }',
    '{ users(usernames: ["alice", "bob", "nobody-at-all"]) { username solved { all { problems } } contestRanking { rating } } }',
    '{ dailyChallenge { date freshness { source stale } } }',
    '{ dailyChallenge(date: "2026-01-10") { date } }',
    '{ dailyChallenge(date: "2026-01-11") { date } }',
    '{ pastContests(first: 2) { nodes { titleSlug } } }',
    '{ upcomingContests { titleSlug startTime } }',
    '{ problems(first: 2) { nodes { titleSlug rating } freshness { fetchedAt source } } }',
    '{ problem(titleSlug: "two-sum") { title freshness { fetchedAt stale staleReason } } }',
    '{ ratingPercentile(rating: 1800) { percentile freshness { fetchedAt } } }',
  ];
  const forgettings = [
    'forgetUser(username: "alice")',
    'forgetUser(username: "bob")',
    'forgetKind(kind: CONTESTS)',
    'forgetKind(kind: PROBLEMS)',
    'forgetEverything',
    'forgetProblem(titleSlug: "two-sum")',
  ];
  const step = fc.oneof(
    { weight: 8, arbitrary: fc.record({ ask: fc.constantFrom(...questions) }) },
    { weight: 2, arbitrary: fc.record({ advanceMs: fc.constantFrom(1, 1000, 60_000, 300_000, 1_800_000, 7_200_000) }) },
    { weight: 1, arbitrary: fc.record({ forget: fc.constantFrom(...forgettings) }) },
  );

  test('an answer that is recalled is the one that execution gives at that moment', async () => {
    let recalled = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 50 }), async (steps) => {
        for (const each of steps) {
          if ('advanceMs' in each) clock.advance(each.advanceMs);
          else if ('forget' in each) {
            await ask(`mutation { ${each.forget} { tag } }`, bearer);
            clock.advance(1);
          } else {
            const given = await ask(each.ask);
            if (given.outcome !== 'recalled') continue;
            recalled += 1;
            // Executed, because it asks for no answer that an HTTP cache has kept; nothing else is different.
            const executed = await ask(each.ask, { pragma: 'no-cache' });
            expect(executed.outcome).toBe('made');
            expect(given.text).toBe(executed.text);
          }
        }
      }),
      { numRuns: 12 },
    );
    expect(recalled).toBeGreaterThan(20);
  });
});
