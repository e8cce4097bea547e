/** What a request has cost, told to whoever asks: documents, lookups by source, times. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeEach(async () => {
  both = await startBoth();
});
afterEach(() => both.close());

const query = '{ user(username: "alice") { username profile { ranking } contestRanking { rating } } }';
const nothing = { MEMORY: 0, REDIS: 0, STORE: 0, LEETCODE: 0, joined: 0, failed: 0 };

interface Trace {
  readonly documents: number;
  readonly pages: number;
  readonly lookups: Readonly<Record<string, number>>;
  readonly times: Readonly<Record<string, number>>;
}

async function post(document: string, headers: Record<string, string>) {
  const response = await fetch(`${both.leetgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: document }),
  });
  const text = await response.text();
  return { text, body: JSON.parse(text) as { readonly extensions?: { readonly upstream?: Trace } } };
}

async function traceOf(document: string): Promise<Trace | undefined> {
  return (await post(document, { 'x-leetgraph-trace': '1' })).body.extensions?.upstream;
}

test('a cold request has one document, a warm one none', async () => {
  expect(await traceOf(query)).toEqual({
    documents: 1,
    pages: 0,
    lookups: { ...nothing, LEETCODE: 3 },
    times: { waitedMs: 0, upstreamMs: 0 },
  });
  expect(both.simulator.requests()).toHaveLength(1);
  expect(await traceOf(query)).toMatchObject({ documents: 0, pages: 0, lookups: { ...nothing, MEMORY: 3 } });
  expect(both.simulator.requests()).toHaveLength(1);
});

test('it is told each time that it is asked for, however often the same was asked without it', async () => {
  for (let time = 0; time < 4; time += 1) expect((await post(query, {})).body.extensions).toBeUndefined();
  for (let time = 0; time < 4; time += 1) {
    expect(await traceOf(query)).toMatchObject({ documents: 0, lookups: { ...nothing, MEMORY: 3 } });
  }
});

test('two waves have two documents, and standings have pages', async () => {
  const trace = await traceOf(
    '{ user(username: "alice") { recentSubmissions(first: 2) { nodes { problem { title } } } } }',
  );
  expect(trace).toMatchObject({ documents: 2, pages: 0 });
  expect(both.simulator.requests()).toHaveLength(2);
  both.simulator.clearRequests();
  const standings = await traceOf(
    '{ contest(titleSlug: "weekly-contest-500") { standings(first: 5) { nodes { rank } } } }',
  );
  expect(standings?.pages).toBeGreaterThan(0);
  expect((standings?.documents ?? 0) + (standings?.pages ?? 0)).toBe(both.simulator.requests().length);
});

test('nobody is shown it who has not asked, or has asked in another way', async () => {
  for (const headers of [{}, { 'x-leetgraph-trace': '0' }, { 'x-leetgraph-trace': 'true' }]) {
    expect((await post(query, headers)).body.extensions?.upstream).toBeUndefined();
  }
});

test('it says how long lookups waited for their turn, and how long LeetCode took', async () => {
  await both.close();
  both = await startBoth({ env: { UPSTREAM_RATE: '2', UPSTREAM_BURST: '1' } });
  const { clock, simulator } = both;
  await traceOf(query);
  simulator.clearRequests();
  simulator.setFault({ kind: 'silent', times: 1 });
  const first = traceOf('{ user(username: "bob") { profile { ranking } } }');
  // No token is left: it waits for half a second, and LeetCode says nothing for ten.
  await untilTrue(async () => (await waitingLookups()) > 0);
  clock.advance(500);
  await untilTrue(() => simulator.requests().length === 1);
  clock.advance(10_000);
  expect(await first).toEqual({
    documents: 1,
    pages: 0,
    lookups: { ...nothing, failed: 2 },
    times: { waitedMs: 500, upstreamMs: 10_000 },
  });
});

test('a document that two requests share counts for each; what the other has under way is joined', async () => {
  await both.close();
  both = await startBoth({ env: { UPSTREAM_RATE: '2', UPSTREAM_BURST: '1' } });
  const { clock, simulator } = both;
  await traceOf(query);
  simulator.clearRequests();
  const asked = ['bob', 'bob', 'carol'].map((name) => traceOf(`{ user(username: "${name}") { username } }`));
  await untilTrue(async () => (await waitingLookups()) === 2);
  clock.advance(500);
  const traces = await Promise.all(asked);
  expect(traces.map((trace) => trace?.documents).toSorted()).toEqual([0, 1, 1]);
  expect(traces.map((trace) => trace?.lookups['joined']).toSorted()).toEqual([0, 0, 1]);
  expect(simulator.requests()).toHaveLength(1);
});

test('a renewal behind an old answer is no cost of the request that was shown it', async () => {
  await traceOf(query);
  both.clock.advance(7_200_000);
  expect(await traceOf(query)).toMatchObject({ documents: 0, lookups: { ...nothing, MEMORY: 3 } });
  await untilTrue(() => both.simulator.requests().length === 2);
});

test('a failure is told as one, with nothing of where LeetCode is or what it said', async () => {
  both.simulator.setFault({ kind: 'challenge' });
  const { text, body } = await post(query, { 'x-leetgraph-trace': '1' });
  expect(body.extensions?.upstream).toMatchObject({ documents: 1, lookups: { ...nothing, failed: 3 } });
  expect(text).not.toMatch(/http|127\.0\.0\.1|html|leetcode\.com/i);
});

test('a request that is refused before anything is loaded has cost nothing', async () => {
  expect(await traceOf('{ user(username: "not a name!") { username } }')).toMatchObject({
    documents: 0,
    lookups: nothing,
  });
  expect(both.simulator.requests()).toEqual([]);
});

async function waitingLookups(): Promise<number> {
  const metrics = await (await fetch(`${both.leetgraph.url}/metrics`)).text();
  return Number(/leetgraph_upstream_waiting_lookups\{purpose="wanted"\} (\d+)/.exec(metrics)?.[1] ?? 0);
}
