import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { lexicographicSortSchema, parse, printSchema } from 'graphql';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { sampleQuery } from '../../src/resolvers/sample-query.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;
let logged: string[];

beforeEach(async () => {
  logged = [];
  both = await startBoth({
    env: { LOG_LEVEL: 'debug' },
    logTo: { write: (lines) => void logged.push(...lines.split('\n').filter((line) => line !== '')) },
  });
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(leetgraph.url + path, { headers });
const logLines = () => logged.map((line) => JSON.parse(line) as Record<string, unknown>);

test('the sample query works as it is', async () => {
  const { data, errors } = await leetgraph.query(sampleQuery);
  expect(errors).toBeUndefined();
  const { user } = data;
  expect(user.username).toBe('Alice');
  expect(user.profile.ranking).toBeGreaterThan(0);
  expect(user.solved.all.problems).toBeGreaterThan(0);
  expect(user.contestRanking.rating).toBeGreaterThan(0);
  expect(user.recentAccepted.nodes).toHaveLength(3);
  expect(user.recentAccepted.nodes[0].problem.number).toBeGreaterThan(0);
  expect(user.recentAccepted.freshness).toMatchObject({ source: 'LEETCODE', stale: false });
  // The user's parts, then the problems that they name.
  expect(simulator.requests()).toHaveLength(2);
});

describe('health', () => {
  test('is live, and ready when the store answers; LeetCode is not asked', async () => {
    const live = await get('/health/live');
    expect([live.status, await live.json()]).toEqual([200, { status: 'ok' }]);
    const ready = await get('/health/ready');
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ok', checks: { store: 'ok' } }]);
    expect(simulator.requests()).toEqual([]);
  });

  test('does not depend on LeetCode', async () => {
    simulator.setFault({ kind: 'reset' });
    await leetgraph.query('{ user(username: "alice") { username } }');
    expect((await get('/health/live')).status).toBe(200);
    expect((await get('/health/ready')).status).toBe(200);
  });
});

test('/schema.graphql is the schema that runs and that _service gives', async () => {
  const response = await get('/schema.graphql');
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const { data } = await leetgraph.query('{ _service { sdl } }');
  const meaningOf = (sdl: string) => printSchema(lexicographicSortSchema(buildSubgraphSchema(parse(sdl))));
  const published = await response.text();
  expect(meaningOf(published)).toBe(meaningOf(data._service.sdl));
  expect(published).toContain('type Problem implements Node @key(fields: "titleSlug") @key(fields: "number")');
  expect(simulator.requests()).toEqual([]);
});

test('a browser gets GraphiQL at /graphql, with the sample query in it', async () => {
  const response = await get('/graphql', { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
  const page = await response.text();
  expect(page).toContain('<!doctype html>');
  expect(page).toContain('recentAccepted(first: 3)');
  expect(simulator.requests()).toEqual([]);
});

describe('metrics', () => {
  /** `name{label="value",…}` with sorted labels → figure. */
  async function figures(): Promise<ReadonlyMap<string, number>> {
    const lines = (await (await get('/metrics')).text()).split('\n');
    return new Map(
      lines.flatMap((line) => {
        const [, name, labels, figure] = /^(\w+)(?:\{(.*)\})? (\S+)$/.exec(line) ?? [];
        if (name === undefined) return [];
        const sorted = labels === undefined ? '' : `{${[...labels.matchAll(/\w+="[^"]*"/g)].sort().join(',')}}`;
        return [[name + sorted, Number(figure)] as const];
      }),
    );
  }

  const only = (all: ReadonlyMap<string, number>, prefix: string) =>
    Object.fromEntries([...all].filter(([name]) => name.startsWith(prefix)));

  test('are what was asked and answered, by tier, kind and outcome', async () => {
    const query = '{ user(username: "alice") { username profile { ranking } contestRanking { rating } } }';
    await leetgraph.query(query);
    await leetgraph.query(query);
    await leetgraph.query('{ user(username: "nobody") { username } }');
    await leetgraph.query('{ user(username: "a b") { username } }');
    simulator.setFault({ kind: 'challenge' });
    await leetgraph.query('{ problem(titleSlug: "two-sum") { title } }');
    simulator.setFault(null);
    both.clock.advance(1_800_000);
    await leetgraph.query('{ user(username: "alice") { contestRanking { rating } } }');
    await untilTrue(() => simulator.requests().length === 4);
    // A request is counted when its connection says that the answer has left, a moment after the client has it.
    await untilTrue(async () => (await figures()).get('leetgraph_upstream_documents_total{outcome="ok"}') === 3);
    await untilTrue(async () =>
      [...(await figures())].some(([name, count]) => name.includes('route="/graphql"') && count === 6),
    );
    const all = await figures();

    expect(only(all, 'leetgraph_upstream_documents_total')).toEqual({
      'leetgraph_upstream_documents_total{outcome="ok"}': 3,
      'leetgraph_upstream_documents_total{outcome="UPSTREAM_BLOCKED"}': 1,
    });
    expect(all.get('leetgraph_upstream_document_aliases_count')).toBe(4);
    expect(all.get('leetgraph_upstream_document_aliases_sum')).toBe(
      simulator.requests().reduce((sum, { aliases }) => sum + aliases.length, 0),
    );
    expect(only(all, 'leetgraph_upstream_lookups_total')).toEqual({
      'leetgraph_upstream_lookups_total{field="userIdentity",outcome="found"}': 1,
      'leetgraph_upstream_lookups_total{field="userProfile",outcome="found"}': 1,
      'leetgraph_upstream_lookups_total{field="contestRanking",outcome="found"}': 2,
      'leetgraph_upstream_lookups_total{field="userIdentity",outcome="absent"}': 1,
      'leetgraph_upstream_lookups_total{field="problemSummary",outcome="UPSTREAM_BLOCKED"}': 1,
    });
    expect(only(all, 'leetgraph_cache_answers_total')).toEqual({
      // Identity and profile of alice, and that there is no nobody.
      'leetgraph_cache_answers_total{kind="profile",source="LEETCODE",stale="false"}': 3,
      'leetgraph_cache_answers_total{kind="contests",source="LEETCODE",stale="false"}': 1,
      // Identity and profile, then half an hour later the identity.
      'leetgraph_cache_answers_total{kind="profile",source="MEMORY",stale="false"}': 3,
      'leetgraph_cache_answers_total{kind="contests",source="MEMORY",stale="false"}': 1,
      'leetgraph_cache_answers_total{kind="contests",source="MEMORY",stale="true"}': 1,
    });
    expect(only(all, 'leetgraph_cache_misses_total')).toEqual({
      'leetgraph_cache_misses_total{kind="profile",tier="memory"}': 3,
      'leetgraph_cache_misses_total{kind="profile",tier="store"}': 3,
      'leetgraph_cache_misses_total{kind="contests",tier="memory"}': 1,
      'leetgraph_cache_misses_total{kind="contests",tier="store"}': 1,
      'leetgraph_cache_misses_total{kind="problems",tier="memory"}': 1,
      'leetgraph_cache_misses_total{kind="problems",tier="store"}': 1,
    });
    expect(only(all, 'leetgraph_cache_load_failures_total')).toEqual({
      'leetgraph_cache_load_failures_total{code="UPSTREAM_BLOCKED",kind="problems",served="error"}': 1,
    });
    expect(all.get('leetgraph_request_total{operation_type="query",route="/graphql",status="2xx"}')).toBe(6);
    expect(all.get('leetgraph_request_duration_seconds_count{operation_type="query"}')).toBe(6);
    expect(only(all, 'leetgraph_request_errors_total')).toEqual({
      'leetgraph_request_errors_total{code="BAD_USER_INPUT"}': 1,
      'leetgraph_request_errors_total{code="UPSTREAM_BLOCKED"}': 1,
    });
  });

  test('hold nothing that a client has named', async () => {
    await leetgraph.query('query MyOperation { user(username: "alice") { username } }');
    await get('/some/path/of/a/client');
    const text = await (await get('/metrics')).text();
    expect(text).not.toMatch(/alice|MyOperation|of\/a\/client/);
  });
});

describe('a request’s id', () => {
  test('is the client’s own, in the answer and in the log', async () => {
    const { headers } = await leetgraph.query(
      'query Card { user(username: "alice") { username } }',
      {},
      { 'x-request-id': 'card-7.b' },
    );
    expect(headers.get('x-request-id')).toBe('card-7.b');
    await untilTrue(() => logLines().some(({ msg }) => msg === 'request-finished'));
    expect(logLines().find(({ msg }) => msg === 'request-finished')).toMatchObject({
      level: 'info',
      requestId: 'card-7.b',
      method: 'POST',
      route: '/graphql',
      operationName: 'Card',
      operationType: 'query',
      status: 200,
      errorCodes: [],
    });
    expect(simulator.requests()).toHaveLength(1);
  });

  test('is a new one for each request without', async () => {
    const ids = await Promise.all(
      [1, 2].map(async () => (await leetgraph.query('{ __typename }')).headers.get('x-request-id')),
    );
    expect(new Set(ids).size).toBe(2);
    await untilTrue(() => logLines().filter(({ msg }) => msg === 'request-finished').length === 2);
    expect(logLines().flatMap(({ requestId }) => (requestId === undefined ? [] : [requestId]))).toEqual(
      expect.arrayContaining(ids),
    );
    expect(simulator.requests()).toEqual([]);
  });
});

describe('the log', () => {
  test('is JSON, a line an event, and holds no answer of LeetCode, no query and no address', async () => {
    const query =
      'query ($name: String!) { user(username: $name) { username profile { realName aboutMe avatarUrl } badges { earned { displayName } } } }';
    await leetgraph.query(query, { name: 'alice' });
    for (const kind of ['challenge', 'html-200', 'invalid-json', 'data-null', 'reset', 'cut', 'redirect'] as const) {
      simulator.setFault({ kind });
      const { errors } = await leetgraph.query(query, { name: `bob-${kind}` });
      expect(errors).toHaveLength(1);
      // Until LeetCode is asked again: the breaker stays open for longer from one block to the next.
      both.clock.advance(300_000);
    }
    expect(simulator.requests()).toHaveLength(8);
    await untilTrue(() => logLines().filter(({ msg }) => msg === 'request-finished').length === 8);
    for (const line of logLines()) {
      expect(line).toMatchObject({
        level: expect.stringMatching(/^(debug|info|warn|error)$/),
        msg: expect.any(String),
      });
      expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
    }
    const text = logged.join('\n');
    expect(text).toContain('"code":"UPSTREAM_BLOCKED"');
    expect(text).not.toMatch(/<html|<!doctype|cloudflare|matchedUser|avatar|displayName|query \(|cookie|referer/i);
  });

  test('tells failures of LeetCode as warnings: nobody has to get up for them', async () => {
    simulator.setFault({ kind: 'server-error', status: 502 });
    await leetgraph.query('{ user(username: "alice") { username } }');
    await untilTrue(() => logLines().some(({ msg }) => msg === 'upstream-document'));
    expect(logLines().find(({ msg }) => msg === 'upstream-document')).toMatchObject({
      level: 'warn',
      error: { code: 'UPSTREAM_UNAVAILABLE' },
    });
    expect(logLines().filter(({ level }) => level === 'error')).toEqual([]);
  });
});
