/** `serviceStatus` and its figures: how LeetCode does, told to everybody, without asking it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeEach(async () => {
  both = await startBoth({ env: { UPSTREAM_RATE: '2', UPSTREAM_BURST: '10' } });
});
afterEach(() => both.close());

const statusQuery = `{ serviceStatus {
  answering
  breaker { state tryAgainAt cause } pageBreaker { state tryAgainAt cause }
  budget { documentsPerSecond documentsLeft shared }
  queue { length wanted renewals warmUps expectedWaitMs }
  keptOutFields lastGoodAnswerAt
} }`;

async function status() {
  const { data, errors } = await both.leetgraph.query(statusQuery);
  expect(errors).toBeUndefined();
  return data.serviceStatus;
}

/** The figures of /metrics, by their names without `leetgraph_upstream_`. */
async function figures(): Promise<Record<string, number>> {
  const text = await (await fetch(`${both.leetgraph.url}/metrics`)).text();
  const lines = text.matchAll(/^leetgraph_upstream_(\S+(?:\{[^}]*\})?) (\S+)$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, Number(value)]));
}

const closed = { state: 'CLOSED', tryAgainAt: null, cause: null };
const at = (ms: number) => new Date(ms).toISOString();

test('all is well: LeetCode is not asked for it, and the figures say the same', async () => {
  expect(await status()).toEqual({
    answering: true,
    breaker: closed,
    pageBreaker: closed,
    budget: { documentsPerSecond: 2, documentsLeft: 10, shared: false },
    queue: { length: 0, wanted: 0, renewals: 0, warmUps: 0, expectedWaitMs: 0 },
    keptOutFields: [],
    lastGoodAnswerAt: null,
  });
  expect(await figures()).toMatchObject({
    answering: 1,
    'breaker_state{door="documents"}': 0,
    'breaker_state{door="pages"}': 0,
    budget_rate: 2,
    budget_tokens: 10,
    budget_shared: 0,
    expected_wait_seconds: 0,
    kept_out_fields: 0,
    last_good_answer_seconds: 0,
    'waiting_lookups{purpose="wanted"}': 0,
    'waiting_lookups{purpose="renewal"}': 0,
    'waiting_lookups{purpose="warm-up"}': 0,
  });
  expect(both.simulator.requests()).toEqual([]);
});

test('it says when LeetCode last answered, and what is left of the budget', async () => {
  await both.leetgraph.query('{ user(username: "alice") { username } }');
  expect(await status()).toMatchObject({
    lastGoodAnswerAt: at(both.clock.nowMs()),
    budget: { documentsLeft: 9 },
  });
  expect(await figures()).toMatchObject({
    last_good_answer_seconds: both.clock.nowMs() / 1000,
    budget_tokens: 9,
  });
});

test('it says why LeetCode is left alone, until when, and that it is being tried again', async () => {
  both.simulator.setFault({ kind: 'challenge' });
  await both.leetgraph.query('{ user(username: "alice") { username } }');
  const open = { state: 'OPEN', tryAgainAt: at(both.clock.nowMs() + 30_000), cause: 'UPSTREAM_BLOCKED' };
  expect(await status()).toMatchObject({ answering: false, breaker: open, pageBreaker: closed });
  expect(await figures()).toMatchObject({ answering: 0, 'breaker_state{door="documents"}': 1 });

  both.clock.advance(30_000);
  both.simulator.setFault({ kind: 'silent' });
  both.simulator.clearRequests();
  const probe = both.leetgraph.query('{ user(username: "alice") { username } }');
  await untilTrue(() => both.simulator.requests().length === 1);
  expect(await status()).toMatchObject({ answering: false, breaker: { state: 'PROBING' } });
  expect(await figures()).toMatchObject({ 'breaker_state{door="documents"}': 2 });
  both.clock.advance(10_000);
  await probe;
});

test('it says what waits and for how long, and which fields are kept out', async () => {
  both.simulator.setDrift({ type: 'UserNode', field: 'githubUrl' });
  // The document that finds it out, and the one that re-asks for the rest.
  await both.leetgraph.query('{ user(username: "alice") { profile { ranking } badges { earned { name } } } }');
  both.simulator.setDrift(null);
  expect((await status()).keptOutFields).toEqual(['userProfile']);
  for (let count = 0; count < 8; count += 1) {
    await both.leetgraph.query(`{ user(username: "member${count}") { badges { earned { name } } } }`);
  }
  const waiting = both.leetgraph.query(
    '{ user(username: "bob") { badges { earned { name } } contestRanking { rating } } }',
  );
  await untilTrue(async () => (await status()).queue.wanted > 0);
  const { queue, budget } = await status();
  expect(queue.length).toBe(queue.wanted + queue.renewals + queue.warmUps);
  expect(queue.expectedWaitMs).toBeGreaterThanOrEqual(500);
  expect(budget.documentsLeft).toBe(0);
  expect(await figures()).toMatchObject({
    kept_out_fields: 1,
    expected_wait_seconds: queue.expectedWaitMs / 1000,
    'waiting_lookups{purpose="wanted"}': queue.wanted,
  });
  both.clock.advance(500);
  expect((await waiting).errors).toBeUndefined();
  expect((await status()).queue.length).toBe(0);
});
