/** Under pressure: never more than the budget at LeetCode, and everybody is answered. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock } from '../../src/clock.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import { startBoth, startLeetgraph, type GraphqlAnswer, type Leetgraph } from '../support/start-leetgraph.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const paced = { UPSTREAM_RATE: '2', UPSTREAM_BURST: '10', UPSTREAM_PATIENCE_MS: '20000' };
const profileOf = (username: string) =>
  `{ user(username: "${username}") { username profile { ranking } contestRanking { rating } } }`;
const names = (count: number) => Array.from({ length: count }, (_, index) => `member${index}`);

async function startPaced(env: Readonly<Record<string, string>> = {}) {
  const both = await startBoth({ env: { ...paced, ...env }, random: () => 0.5 });
  closing.push(() => both.close());
  return both;
}

/** Until nothing has happened at LeetCode for a moment: time stands still meanwhile. */
async function untilQuiet(simulator: Simulator): Promise<void> {
  let before = -1;
  for (let quiet = 0; quiet < 3;) {
    await pause(10);
    const log = simulator.requests();
    quiet =
      log.length === before && log.every(({ status, connectionCut }) => status !== null || connectionCut)
        ? quiet + 1
        : 0;
    before = log.length;
  }
}

const errorsIn = (answers: readonly GraphqlAnswer[]) => answers.flatMap(({ errors }) => errors ?? []);

test('300 cold users asked for at once are answered within 15 s, in as many documents as the budget has', async () => {
  const { simulator, leetgraph, clock } = await startPaced();
  let answered = 0;
  const asked = Promise.all(
    names(300).map(async (name) => {
      const answer = await leetgraph.query(profileOf(name));
      answered += 1;
      return answer;
    }),
  );
  const counts: { atMs: number; documents: number }[] = [];
  const startMs = clock.nowMs();
  while (answered < 300) {
    await untilQuiet(simulator);
    counts.push({ atMs: clock.nowMs() - startMs, documents: simulator.requests().length });
    clock.advance(250);
  }
  expect(errorsIn(await asked)).toEqual([]);
  expect(clock.nowMs() - startMs).toBeLessThan(15_000);
  for (const [index, from] of counts.entries()) {
    for (const to of counts.slice(index)) {
      const documents = to.documents - (counts[index - 1]?.documents ?? 0);
      expect(documents).toBeLessThanOrEqual(10 + ((to.atMs - from.atMs) / 1000) * 2);
    }
  }
  const users = simulator.requests().flatMap(({ aliases }) => aliases);
  expect(users).toHaveLength(600);
}, 60_000);

test('three processes on one Redis have one budget between them', async () => {
  const redis = await startRedisServer();
  closing.push(() => redis.stop());
  const simulator = await startSimulator({ clock: () => systemClock.nowMs() });
  closing.push(() => simulator.close());
  const rate = 10;
  const env = {
    REDIS_URL: redis.url,
    UPSTREAM_RATE: String(rate),
    UPSTREAM_BURST: '10',
    UPSTREAM_MAX_LOOKUPS: '10',
    UPSTREAM_PATIENCE_MS: '20000',
  };
  const processes = await Promise.all(
    [1, 2, 3].map(async () => {
      const leetgraph = await startLeetgraph({ simulator, clock: systemClock, env });
      closing.push(() => leetgraph.close());
      return leetgraph;
    }),
  );
  await untilTrue(async () => {
    const ready = await Promise.all(processes.map(async ({ url }) => (await fetch(`${url}/health/ready`)).json()));
    return ready.every((body) => (body as { status: string }).status === 'ok');
  });
  const answers = await Promise.all(
    names(150).map((name, index) => (processes[index % 3] as Leetgraph).query(profileOf(name))),
  );
  expect(errorsIn(answers)).toEqual([]);
  const at = simulator.requests().map(({ receivedAtMs }) => receivedAtMs);
  expect(simulator.requests().flatMap(({ aliases }) => aliases)).toHaveLength(300);
  for (const [first, fromMs] of at.entries()) {
    for (const [last, toMs] of at.entries()) {
      // A document counts until its answer is there. One is allowed for: the site's clock and that of the processes differ.
      if (last >= first) expect(last - first + 1).toBeLessThanOrEqual(11 + ((toMs - fromMs) / 1000) * rate);
    }
  }
}, 60_000);

describe('a LeetCode that answers 429', () => {
  test('to two documents makes two pauses, and no client hears of it', async () => {
    const { simulator, leetgraph, clock } = await startPaced();
    simulator.setFault({ kind: 'rate-limited', times: 2 });
    const state = { isAnswered: false as boolean };
    const asked = leetgraph.query(profileOf('alice')).finally(() => (state.isAnswered = true));
    const startMs = clock.nowMs();
    while (!state.isAnswered) {
      await untilQuiet(simulator);
      clock.advance(100);
    }
    const { data, errors } = await asked;
    expect(errors).toBeUndefined();
    expect(data.user.profile.ranking).toBeGreaterThan(0);
    expect(simulator.requests().map(({ status }) => status)).toEqual([429, 429, 200]);
    // A second and two, each a tenth longer by jitter.
    expect(clock.nowMs() - startMs).toBeGreaterThanOrEqual(3_300);
    expect(clock.nowMs() - startMs).toBeLessThan(6_000);
  }, 30_000);

  test('beyond what it bears: everybody is answered, slower, and what is kept is right', async () => {
    const simulator = await startSimulator({ clock: () => systemClock.nowMs() });
    closing.push(() => simulator.close());
    simulator.setRateLimit({ perSecond: 10, burst: 2 });
    const env = { ...paced, UPSTREAM_RATE: '50', UPSTREAM_MAX_LOOKUPS: '10' };
    const leetgraph = await startLeetgraph({ simulator, clock: systemClock, env });
    closing.push(() => leetgraph.close());
    const answers = await Promise.all(names(60).map((name) => leetgraph.query(profileOf(name))));
    expect(errorsIn(answers)).toEqual([]);
    const statuses = simulator.requests().map(({ status }) => status);
    expect(statuses).toContain(429);
    simulator.setRateLimit(null);
    simulator.clearRequests();
    for (const [index, name] of names(60).entries()) {
      const { data } = await leetgraph.query(profileOf(name));
      expect(data).toEqual(answers[index]?.data);
      expect(data.user.username.toLowerCase()).toBe(name);
    }
    expect(simulator.requests()).toEqual([]);
  }, 60_000);
});

test('a full queue: what is known is shown, what is not is refused at once, and told when to come back', async () => {
  const { simulator, leetgraph, clock } = await startPaced({ UPSTREAM_BURST: '1', UPSTREAM_QUEUE_MAX: '3' });
  await leetgraph.query(profileOf('alice'));
  clock.advance(3_700_000);
  await leetgraph.query(profileOf('bob'));
  simulator.clearRequests();
  // Identity, profile, ranking: no token is left, and no room.
  const waiting = leetgraph.query(profileOf('carol'));
  await untilTrue(async () => {
    const { data } = await leetgraph.query('{ serviceStatus { queue { length } } }');
    return data.serviceStatus.queue.length === 3;
  });
  const known = await leetgraph.query(
    '{ user(username: "alice") { profile { ranking freshness { stale } } contestRanking { rating } } }',
  );
  expect(known.errors).toBeUndefined();
  expect(known.data.user.profile.freshness.stale).toBe(true);
  const refused = await leetgraph.query(profileOf('dave'));
  expect(refused.data).toEqual({ user: null });
  expect(refused.errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: expect.any(Number) },
  ]);
  expect(refused.errors?.[0]?.extensions['retryAfterMs']).toBeGreaterThan(0);
  expect(simulator.requests()).toEqual([]);
  clock.advance(1_000);
  expect((await waiting).errors).toBeUndefined();
  expect(simulator.requests()).toHaveLength(1);
}, 30_000);

test('a hundred clients who leave before their turn: nothing is sent for them', async () => {
  const { simulator, leetgraph, clock } = await startPaced({ UPSTREAM_BURST: '1' });
  await leetgraph.query(profileOf('alice'));
  const leaving = new AbortController();
  const left = Promise.allSettled(
    names(100).map((name) =>
      fetch(`${leetgraph.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: profileOf(name) }),
        signal: leaving.signal,
      }),
    ),
  );
  const waiting = async (): Promise<number> => {
    const metrics = await (await fetch(`${leetgraph.url}/metrics`)).text();
    return Number(/leetgraph_upstream_waiting_lookups\{purpose="wanted"\} (\d+)/.exec(metrics)?.[1] ?? 0);
  };
  await untilTrue(async () => (await waiting()) === 300);
  leaving.abort();
  await left;
  await untilTrue(async () => (await waiting()) === 0);
  clock.advance(10_000);
  expect((await leetgraph.query(profileOf('bob'))).errors).toBeUndefined();
  expect(simulator.requests().map(({ aliases }) => aliases.length)).toEqual([2, 2]);
}, 30_000);
