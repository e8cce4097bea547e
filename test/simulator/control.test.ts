/** What was asked can be read and what is answered can be changed, in the process and over HTTP. */
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { ask, at, listAt, send, textAt } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();
const QUERY = '{ matchedUser(username: "bob") { username } }';

describe('the request log', () => {
  test('shows the document, its variables and its aliases with their arguments', async () => {
    const query = `query Wave($name: String!, $more: Boolean!) {
      a: matchedUser(username: $name) { username }
      ...Rest
      c: question(titleSlug: "two-sum") @include(if: $more) { title }
    }
    fragment Rest on Query { b: matchedUser(username: "bob") { username } recentSubmissionList(username: $name, limit: 5) { id } }`;
    await ask(simulator(), query, { name: 'alice', more: false });
    expect(simulator().requests()).toEqual([
      {
        sequence: expect.any(Number),
        receivedAtMs: expect.any(Number),
        method: 'POST',
        path: '/graphql',
        headers: expect.objectContaining({ referer: 'https://leetcode.com/', 'content-type': 'application/json' }),
        operationName: null,
        document: query,
        variables: { name: 'alice', more: false },
        aliases: [
          { alias: 'a', root: 'matchedUser', args: { username: 'alice' } },
          { alias: 'b', root: 'matchedUser', args: { username: 'bob' } },
          { alias: 'recentSubmissionList', root: 'recentSubmissionList', args: { username: 'alice', limit: 5 } },
        ],
        roots: { matchedUser: 2, recentSubmissionList: 1 },
        endedAtMs: expect.any(Number),
        status: 200,
        connectionCut: false,
      },
    ]);
  });

  test('counts on after it was cleared', async () => {
    await ask(simulator(), QUERY);
    const before = simulator().requests()[0]?.sequence ?? 0;
    simulator().clearRequests();
    await ask(simulator(), QUERY);
    expect(
      simulator()
        .requests()
        .map(({ sequence }) => sequence),
    ).toEqual([before + 1]);
  });

  test('has documents that do not parse, and pages that are no documents', async () => {
    await ask(simulator(), '{ broken(');
    await send(simulator(), 'GET', '/contest/api/info/weekly-contest-500/');
    expect(simulator().requests()).toMatchObject([
      { document: '{ broken(', aliases: [], status: 400 },
      { document: null, path: '/contest/api/info/weekly-contest-500/', status: 200 },
    ]);
  });

  test('is read and cleared over HTTP, and does not log that', async () => {
    await ask(simulator(), QUERY);
    const { body } = await send(simulator(), 'GET', '/_simulator/requests');
    expect(listAt(body, 'requests')).toMatchObject([{ roots: { matchedUser: 1 }, status: 200 }]);
    expect((await send(simulator(), 'DELETE', '/_simulator/requests')).status).toBe(204);
    expect(simulator().requests()).toEqual([]);
  });
});

describe('the control routes', () => {
  test('switch faults, latency, the rate limit and the clock', async () => {
    expect((await send(simulator(), 'PUT', '/_simulator/faults', { kind: 'server-error', status: 520 })).status).toBe(
      204,
    );
    expect((await ask(simulator(), QUERY)).status).toBe(520);
    expect((await send(simulator(), 'DELETE', '/_simulator/faults')).status).toBe(204);
    expect((await ask(simulator(), QUERY)).status).toBe(200);

    await send(simulator(), 'PUT', '/_simulator/rate-limit', { perSecond: 0.001, burst: 1 });
    expect([(await ask(simulator(), QUERY)).status, (await ask(simulator(), QUERY)).status]).toEqual([200, 429]);
    await send(simulator(), 'DELETE', '/_simulator/rate-limit');

    await send(simulator(), 'PUT', '/_simulator/latency', { fixedMs: 40 });
    const startedAt = performance.now();
    await ask(simulator(), QUERY);
    expect(performance.now() - startedAt).toBeGreaterThan(35);

    await send(simulator(), 'PUT', '/_simulator/now', { nowMs: Date.UTC(2026, 9, 1) });
    const { body } = await ask(simulator(), '{ currentTimestamp activeDailyCodingChallengeQuestion { date } }');
    expect(at(body, 'data')).toEqual({
      currentTimestamp: Date.UTC(2026, 9, 1) / 1000,
      activeDailyCodingChallengeQuestion: { date: '2026-10-01' },
    });
  });

  test.each([
    ['/_simulator/faults', { kind: 'no-such-fault' }],
    ['/_simulator/faults', { kind: 'slow' }],
    ['/_simulator/rate-limit', { perSecond: 0, burst: 1 }],
    ['/_simulator/latency', { fixedMs: -1 }],
    ['/_simulator/drift', { type: 'UserNode', field: 'noSuchField' }],
    ['/_simulator/drift', { type: 'UserNode', field: 'username', to: 'profile' }],
    ['/_simulator/drift', { type: 'Query', field: 'matchedUser', argument: 'noSuchArgument' }],
    ['/_simulator/drift', { type: 'Query', field: 'matchedUser', argument: 'username', value: 1 }],
    ['/_simulator/now', { nowMs: 'tomorrow' }],
  ])('say what is wrong with PUT %s %j', async (path, body) => {
    const answer = await send(simulator(), 'PUT', path, body);
    expect(answer.status).toBe(400);
    expect(textAt(answer.body, 'error').length).toBeGreaterThan(5);
    expect((await ask(simulator(), QUERY)).status).toBe(200);
  });

  test('say 404 to what they do not have', async () => {
    expect((await send(simulator(), 'GET', '/_simulator/nothing')).status).toBe(404);
  });
});

describe('a drift', () => {
  const PROFILE = '{ matchedUser(username: "bob") { username profile { ranking } } }';

  test('that removes a field fails the whole document with 400, and names the field', async () => {
    simulator().setDrift({ type: 'UserProfileNode', field: 'ranking' });
    const { status, body } = await ask(simulator(), PROFILE);
    expect(status).toBe(400);
    expect(textAt(body, 'errors.0.message')).toMatch(/^Cannot query field "ranking" on type "UserProfileNode"\./);
    expect(at(body, 'data')).toBeUndefined();
    simulator().setDrift(null);
    expect((await ask(simulator(), PROFILE)).status).toBe(200);
  });

  test('that renames a field answers under the new name', async () => {
    await send(simulator(), 'PUT', '/_simulator/drift', { type: 'Query', field: 'matchedUser', to: 'matchedMember' });
    expect((await ask(simulator(), PROFILE)).status).toBe(400);
    const { body } = await ask(simulator(), '{ matchedMember(username: "bob") { username } }');
    expect(body).toEqual({ data: { matchedMember: { username: 'Bob' } } });
    await send(simulator(), 'DELETE', '/_simulator/drift');
    expect((await ask(simulator(), PROFILE)).status).toBe(200);
  });

  test('that renames an argument answers under the new name, one that removes it not at all', async () => {
    simulator().setDrift({ type: 'Query', field: 'matchedUser', argument: 'username', to: 'slug' });
    const { status, body: refusal } = await ask(simulator(), PROFILE);
    expect(status).toBe(400);
    expect(textAt(refusal, 'errors.0.message')).toMatch(/^Unknown argument "username" on field "Query.matchedUser"/);
    const { body } = await ask(simulator(), '{ matchedUser(slug: "bob") { username } }');
    expect(body).toEqual({ data: { matchedUser: { username: 'Bob' } } });
    simulator().setDrift({ type: 'UserNode', field: 'userCalendar', argument: 'year' });
    expect((await ask(simulator(), PROFILE)).status).toBe(200);
    const calendar = (args: string) => `{ matchedUser(username: "bob") { userCalendar${args} { streak } } }`;
    expect((await ask(simulator(), calendar(''))).status).toBe(200);
    expect((await ask(simulator(), calendar('(year: 2024)'))).status).toBe(400);
  });

  test('of an input type refuses who sends that field', async () => {
    simulator().setDrift({ type: 'QuestionListFilterInput', field: 'orderBy' });
    const rows = (filters: string) =>
      `{ problemsetQuestionList: questionList(categorySlug: "", limit: 1, skip: 0, filters: ${filters}) { totalNum } }`;
    expect((await ask(simulator(), rows('{}'))).status).toBe(200);
    expect((await ask(simulator(), rows('{ orderBy: FRONTEND_ID }'))).status).toBe(400);
  });

  test('that removes the only field of a type leaves a type that has none of ours', async () => {
    simulator().setDrift({ type: 'UgcArticleEdge', field: 'node' });
    expect((await ask(simulator(), PROFILE)).status).toBe(200);
  });

  test('that changes a type answers 200 with a value of the wrong type', async () => {
    simulator().setDrift([
      { type: 'UserProfileNode', field: 'ranking', value: 'first' },
      { type: 'UserNode', field: 'username', value: null },
    ]);
    const { status, body } = await ask(simulator(), PROFILE);
    expect([status, at(body, 'data.matchedUser')]).toEqual([200, { username: null, profile: { ranking: 'first' } }]);
  });
});

describe('closing', () => {
  test('ends connections that wait for an answer', async () => {
    const other = await startSimulator();
    other.setFault({ kind: 'silent' });
    const waiting = ask(other, QUERY);
    const failed = expect(waiting).rejects.toThrow();
    while (other.requests().length === 0) await new Promise((resolve) => setImmediate(resolve));
    await other.close();
    await failed;
  });
});
