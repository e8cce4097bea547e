import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startBoth, type GraphqlAnswer } from '../support/start-leetgraph.ts';
import { startClassroom } from './support/classroom.ts';
import { compose, readSdlWithoutAuthorization, readServiceSdl } from './support/compose.ts';
import { startCountingProxy, type CountingProxy } from './support/start-counting-proxy.ts';
import { startRouter, type Router } from './support/start-router.ts';

const fifty = Array.from({ length: 50 }, (_, index) => `student${index + 1}`);

describe.each([
  // It starts with no supergraph that has the authorization directives.
  ['Apollo Gateway', 'apollo-gateway.mjs', readSdlWithoutAuthorization],
  ['Hive Gateway', 'hive-gateway.mjs', readServiceSdl],
])('through %s', (_name, program, readSdl) => {
  let both: Awaited<ReturnType<typeof startBoth>>;
  let proxy: CountingProxy;
  let router: Router;
  const started: { close(): Promise<void> }[] = [];
  const keep = <Started extends { close(): Promise<void> }>(each: Started): Started => {
    started.unshift(each);
    return each;
  };

  beforeAll(async () => {
    both = keep(await startBoth());
    const classroom = keep(await startClassroom(fifty, 50));
    proxy = keep(await startCountingProxy(`${both.leetgraph.url}/graphql`));
    const sdl = await readSdl(both.leetgraph.url);
    const { supergraphSdl } = compose({ leetgraph: { sdl, url: proxy.url }, classroomUrl: classroom.url });
    if (supergraphSdl === undefined) throw new Error('There is no supergraph: see composition.test.ts for the reason');
    router = keep(await startRouter(program, supergraphSdl));
  });
  afterAll(async () => {
    for (const each of started) await each.close();
  });
  beforeEach(() => {
    proxy.clear();
    both.simulator.clearRequests();
  });

  async function ask(query: string): Promise<Pick<GraphqlAnswer, 'data' | 'errors'>> {
    const response = await fetch(router.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return (await response.json()) as Pick<GraphqlAnswer, 'data' | 'errors'>;
  }

  /** The representations of every call that Leetgraph was sent, and a failure for a call that was no _entities. */
  function entityCalls(): readonly unknown[] {
    return proxy.calls().map(({ query, variables }) => {
      expect(query.match(/\b_entities\b/g)).toEqual(['_entities']);
      return Object.values(variables ?? {})[0];
    });
  }

  test('fifty users with three parts cost one _entities call and one LeetCode document', async () => {
    const { data, errors } = await ask(`{ classroom { students { seat user {
      username profile { ranking } solved { all { problems } } contestRanking { rating } } } } }`);
    expect(errors).toBeUndefined();
    const { students } = data.classroom;
    expect(students.map(({ seat }: { seat: number }) => seat)).toEqual(fifty.map((_, index) => index + 1));
    for (const { user } of students) {
      expect(user.profile.ranking).toBeGreaterThan(0);
      expect(user.solved.all.problems).toBeGreaterThan(0);
    }
    const rated = students.filter(({ user }: { user: { contestRanking: unknown } }) => user.contestRanking !== null);
    expect(rated.length).toBeGreaterThan(10);
    expect(entityCalls()).toEqual([fifty.map((username) => ({ __typename: 'User', username }))]);
    expect(both.simulator.requests()).toHaveLength(1);
  });

  test('fifty problems cost one _entities call and one LeetCode document', async () => {
    const { data, errors } = await ask(`{ classroom { assignments { week problem { number title points } } } }`);
    expect(errors).toBeUndefined();
    const { assignments } = data.classroom;
    const numbers = fifty.map((_, index) => index + 1);
    expect(assignments.map(({ problem }: { problem: { number: number } }) => problem.number)).toEqual(numbers);
    // Of Leetgraph, and of the classroom that was given Leetgraph's difficulty.
    for (const { problem } of assignments) {
      expect(problem.title).not.toBe('');
      expect([1, 3, 5]).toContain(problem.points);
    }
    expect(entityCalls()).toEqual([numbers.map((number) => ({ __typename: 'Problem', number }))]);
    expect(both.simulator.requests()).toHaveLength(1);
  });

  test('an unknown user is null, a failure names its code, and their neighbours answer', async () => {
    await ask('{ user(username: "alice") { profile { ranking } } nobody: user(username: "nobody") { username } }');
    both.simulator.setFault({ kind: 'challenge' });
    const { data, errors } = await ask(`{
      known: user(username: "alice") { username seat profile { ranking } }
      unknown: user(username: "nobody") { username seat }
      wrong: user(username: "a b") { username seat }
      problem(titleSlug: "three-sum") { title points }
    }`);
    both.simulator.setFault(null);
    expect(data).toEqual({
      known: { username: 'Alice', seat: null, profile: { ranking: expect.any(Number) } },
      unknown: null,
      wrong: null,
      problem: null,
    });
    const codes = (errors ?? []).map(({ path, extensions }) => [path?.join('.'), extensions['code']] as const);
    expect(new Map(codes)).toEqual(
      new Map([
        ['wrong', 'BAD_USER_INPUT'],
        ['problem', 'UPSTREAM_BLOCKED'],
      ]),
    );
  });

  test('what takes a right is refused by Leetgraph itself, whatever the router knows of rights', async () => {
    const { data, errors } = await ask('{ cacheStats { uptimeSeconds } user(username: "alice") { username } }');
    expect(data).toEqual({ cacheStats: null, user: { username: 'Alice' } });
    expect(errors?.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
      [['cacheStats'], 'UNAUTHENTICATED'],
    ]);
  });
});
