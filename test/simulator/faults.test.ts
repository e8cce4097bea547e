/** Every way in which LeetCode fails can be switched on, over real HTTP. */
import { describe, expect, test } from '@jest/globals';
import { ask, at, send } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();
const QUERY = '{ matchedUser(username: "bob") { username } }';
const BOB = { data: { matchedUser: { username: 'Bob' } } };
const LONG = '{ userContestRankingHistory(username: "bob") { rating contest { title } } }';

const HTML = 'text/html; charset=utf-8';

describe('a fault', () => {
  test('rate-limited answers 429, as HTML or JSON, with Retry-After when it is asked for', async () => {
    simulator().setFault({ kind: 'rate-limited' });
    expect(await ask(simulator(), QUERY)).toMatchObject({ status: 429, contentType: HTML });
    simulator().setFault({ kind: 'rate-limited', body: 'json', retryAfterS: 7 });
    const response = await fetch(simulator().url, { method: 'POST' });
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '7']);
    expect(response.headers.get('content-type')).toBe('application/json');
  });

  test('challenge answers 403 with the waiting page', async () => {
    simulator().setFault({ kind: 'challenge' });
    const { status, contentType, text } = await ask(simulator(), QUERY);
    expect([status, contentType]).toEqual([403, HTML]);
    expect(text).toContain('Just a moment...');
  });

  test.each([500, 502, 503, 504, 520, 524, 499])('server-error answers %i with HTML', async (status) => {
    simulator().setFault({ kind: 'server-error', status });
    expect(await ask(simulator(), QUERY)).toMatchObject({ status, contentType: HTML, body: undefined });
  });

  test('redirect answers 302 to the login page', async () => {
    simulator().setFault({ kind: 'redirect' });
    const response = await fetch(simulator().url, { method: 'POST', redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([302, '/accounts/login/']);
  });

  test('invalid-json, html-200 and data-null answer 200 with something else', async () => {
    simulator().setFault({ kind: 'invalid-json' });
    expect(await ask(simulator(), QUERY)).toMatchObject({
      status: 200,
      contentType: 'application/json',
      body: undefined,
    });
    simulator().setFault({ kind: 'html-200' });
    expect(await ask(simulator(), QUERY)).toMatchObject({ status: 200, contentType: HTML });
    simulator().setFault({ kind: 'data-null' });
    expect(await ask(simulator(), QUERY)).toMatchObject({ status: 200, body: { data: null } });
  });

  test('cut sends the head and half of the body', async () => {
    simulator().setFault({ kind: 'cut' });
    const response = await fetch(simulator().url, {
      method: 'POST',
      body: JSON.stringify({ query: LONG }),
      headers: { 'Content-Type': 'application/json', Referer: 'https://leetcode.com/' },
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(simulator().requests()[0]).toMatchObject({ status: 200, connectionCut: true });
  });

  test('reset ends the connection without an answer', async () => {
    simulator().setFault({ kind: 'reset' });
    await expect(ask(simulator(), QUERY)).rejects.toThrow();
    expect(simulator().requests()[0]).toMatchObject({ status: null, connectionCut: true });
  });

  test('silent answers nothing until it is taken away, and then the right thing', async () => {
    simulator().setFault({ kind: 'silent' });
    let isAnswered = false;
    const waiting = ask(simulator(), QUERY).then((answer) => {
      isAnswered = true;
      return answer;
    });
    await waitFor(() => simulator().requests().length === 1);
    expect([isAnswered, simulator().requests()[0]?.status]).toEqual([false, null]);
    simulator().setFault(null);
    expect((await waiting).body).toEqual(BOB);
  });

  test('silent lets a client go that gives up', async () => {
    simulator().setFault({ kind: 'silent' });
    const giveUp = new AbortController();
    const waiting = fetch(simulator().url, { method: 'POST', signal: giveUp.signal });
    await waitFor(() => simulator().requests().length === 1);
    giveUp.abort();
    await expect(waiting).rejects.toThrow();
    await waitFor(() => simulator().requests()[0]?.connectionCut === true);
  });

  test('slow answers right, later', async () => {
    simulator().setFault({ kind: 'slow', delayMs: 60 });
    const startedAt = performance.now();
    expect((await ask(simulator(), QUERY)).body).toEqual(BOB);
    expect(performance.now() - startedAt).toBeGreaterThan(55);
  });

  test('slow-body answers right, in pieces', async () => {
    simulator().setFault({ kind: 'slow-body', delayMs: 5, pieceBytes: 10 });
    const startedAt = performance.now();
    expect((await ask(simulator(), QUERY)).body).toEqual(BOB);
    // 45 bytes are five pieces.
    expect(performance.now() - startedAt).toBeGreaterThan(20);
  });

  test('is over after so many times', async () => {
    simulator().setFault({ kind: 'server-error', status: 503, times: 2 });
    expect([await statusOf(QUERY), await statusOf(QUERY), await statusOf(QUERY)]).toEqual([503, 503, 200]);
  });

  test('begins after so many requests', async () => {
    simulator().setFault({ kind: 'challenge', afterRequests: 1, times: 1 });
    expect([await statusOf(QUERY), await statusOf(QUERY), await statusOf(QUERY)]).toEqual([200, 403, 200]);
  });

  test('can be for documents with one root field only', async () => {
    simulator().setFault({ kind: 'server-error', match: 'userContestRankingHistory' });
    expect([await statusOf(QUERY), await statusOf(LONG)]).toEqual([200, 500]);
  });

  test('reaches the contest pages, and never the control routes', async () => {
    simulator().setFault({ kind: 'challenge' });
    expect((await send(simulator(), 'GET', '/contest/api/info/weekly-contest-500/')).status).toBe(403);
    expect((await send(simulator(), 'GET', '/_simulator/health')).body).toEqual({ status: 'ok' });
  });
});

describe('latency', () => {
  test('has a fixed part and a part per root field', async () => {
    simulator().setLatency({ fixedMs: 20, perAliasMs: 20 });
    const startedAt = performance.now();
    await ask(simulator(), '{ a: __typename b: __typename }');
    const tookMs = performance.now() - startedAt;
    expect(tookMs).toBeGreaterThan(55);
  });
});

describe('the rate limit', () => {
  test('answers 429 to what goes beyond the burst', async () => {
    simulator().setRateLimit({ perSecond: 0.001, burst: 2 });
    expect([await statusOf(QUERY), await statusOf(QUERY), await statusOf(QUERY)]).toEqual([200, 200, 429]);
    simulator().setRateLimit(null);
    expect(await statusOf(QUERY)).toBe(200);
    expect(at(simulator().requests()[2], 'status')).toBe(429);
  });
});

const statusOf = async (query: string): Promise<number> => (await ask(simulator(), query)).status;

async function waitFor(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
