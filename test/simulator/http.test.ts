/** The simulator looks like LeetCode's edge and framework from outside. */
import { describe, expect, test } from '@jest/globals';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { ask, at, keysAt, SITE_HEADERS, send } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();
const QUERY = '{ matchedUser(username: "bob") { username } }';
const BOB = { data: { matchedUser: { username: 'Bob' } } };

const post = async (path: string, body: string, headers: Readonly<Record<string, string>> = SITE_HEADERS) => {
  const response = await fetch(simulator().origin + path, { method: 'POST', headers, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

describe('the endpoint', () => {
  test('answers POST at both addresses, and GET', async () => {
    for (const path of ['/graphql', '/graphql/']) {
      expect(JSON.parse((await post(path, JSON.stringify({ query: QUERY }))).text)).toEqual(BOB);
      expect((await send(simulator(), 'GET', `${path}?query=${encodeURIComponent(QUERY)}`)).body).toEqual(BOB);
    }
    const variables = encodeURIComponent('{"name":"bob"}');
    const query = encodeURIComponent('query Q($name: String!) { matchedUser(username: $name) { username } }');
    expect(
      (await send(simulator(), 'GET', `/graphql?query=${query}&variables=${variables}&operationName=Q`)).body,
    ).toEqual(BOB);
  });

  test('sends the headers of Cloudflare and Django', async () => {
    const { headers } = await post('/graphql', JSON.stringify({ query: QUERY }));
    expect(headers.get('content-type')).toBe('application/json');
    expect(headers.get('server')).toBe('cloudflare');
    expect(headers.get('cf-cache-status')).toBe('DYNAMIC');
    expect(headers.get('set-cookie')).toMatch(/^csrftoken=\w{64};/);
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  test('refuses a POST that does not come from a page of the site', async () => {
    for (const referer of [null, 'https://leetcode.com.example/', 'not an address']) {
      const headers = { 'Content-Type': 'application/json', ...(referer === null ? {} : { Referer: referer }) };
      const { status, headers: answered, text } = await post('/graphql', JSON.stringify({ query: QUERY }), headers);
      expect([status, answered.get('content-type')]).toEqual([403, 'text/html; charset=utf-8']);
      expect(text).toContain('CSRF verification failed. Request aborted.');
      expect(text).toContain('Referer');
    }
    const own = { 'Content-Type': 'application/json', Referer: `${simulator().origin}/problems/` };
    expect((await post('/graphql', JSON.stringify({ query: QUERY }), own)).status).toBe(200);
  });

  test('does not look at the Referer when it is told not to', async () => {
    const lenient = await startSimulator({ requireReferer: false });
    const body = JSON.stringify({ query: QUERY });
    const response = await fetch(lenient.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    await lenient.close();
    expect(response.status).toBe(200);
  });

  test.each([
    ['a list of operations', '[{"query":"{ __typename }"}]', 'Batch GraphQL requests are not enabled.'],
    ['broken JSON', '{"query": ', 'POST body sent invalid JSON.'],
    ['no query', '{"variables":{}}', 'Must provide query string.'],
    ['variables that are no object', '{"query":"{ __typename }","variables":[1]}', 'Variables are invalid JSON.'],
  ])('answers 400 to %s', async (_, body, message) => {
    const { status, text } = await post('/graphql', body);
    expect([status, JSON.parse(text)]).toEqual([400, { errors: [{ message }] }]);
  });

  test('answers 413 with HTML to more than 1 MiB, and the connection lives on', async () => {
    const { status, headers } = await post('/graphql', JSON.stringify({ query: QUERY, filler: 'x'.repeat(1_048_577) }));
    expect([status, headers.get('content-type')]).toEqual([413, 'text/html; charset=utf-8']);
    expect((await ask(simulator(), QUERY)).body).toEqual(BOB);
  });

  test('has no other methods and no other pages', async () => {
    expect((await send(simulator(), 'OPTIONS', '/graphql')).status).toBe(405);
    expect((await send(simulator(), 'GET', '/problems/two-sum/')).status).toBe(404);
  });
});

describe('a big document', () => {
  test('of 80 aliases with 20 whole contest histories costs less than two seconds of processor time', async () => {
    const aliases = Array.from(
      { length: 20 },
      (_, index) => `
      h${index}: userContestRankingHistory(username: "user_${index}") { attended rating ranking trendDirection problemsSolved totalProblems finishTimeInSeconds contest { title startTime } }
      u${index}: matchedUser(username: "user_${index}") { username profile { ranking } tagProblemCounts { advanced { tagSlug problemsSolved } } submissionCalendar }
      r${index}: recentSubmissionList(username: "user_${index}") { title timestamp }
      q${index}: question(titleSlug: "two-sum") { title content stats }`,
    );
    const query = `{ ${aliases.join('')} }`;
    await ask(simulator(), '{ __typename }');
    // Processor time, because on a busy machine the clock on the wall measures the neighbours. Idle, it takes 0.3 s.
    const before = process.cpuUsage();
    const { body } = await ask(simulator(), query);
    const { user, system } = process.cpuUsage(before);
    expect(at(body, 'errors')).toBeUndefined();
    expect(keysAt(body, 'data')).toHaveLength(80);
    expect((user + system) / 1000).toBeLessThan(2000);
  });
});
