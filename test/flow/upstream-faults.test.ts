import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { untilTrue } from '../support/redis-server.ts';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeEach(async () => {
  both = await startBoth();
});
afterEach(() => both.close());

const query =
  '{ user(username: "alice") { username profile { ranking } contestRanking { rating } } problem(number: 1) { title } }';

describe('an upstream fault has its code, is not remembered, and ends nothing', () => {
  test.each([
    ['429', { kind: 'rate-limited' }, 'UPSTREAM_RATE_LIMITED'],
    ['a challenge page with 403', { kind: 'challenge' }, 'UPSTREAM_BLOCKED'],
    ['a redirect', { kind: 'redirect' }, 'UPSTREAM_BLOCKED'],
    ['a page with 200', { kind: 'html-200' }, 'UPSTREAM_BLOCKED'],
    ['500', { kind: 'server-error', status: 500 }, 'UPSTREAM_UNAVAILABLE'],
    ['499', { kind: 'server-error', status: 499 }, 'UPSTREAM_UNAVAILABLE'],
    ['524', { kind: 'server-error', status: 524 }, 'UPSTREAM_UNAVAILABLE'],
    ['a connection cut in the body', { kind: 'cut' }, 'UPSTREAM_UNAVAILABLE'],
    ['a connection that is reset', { kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
    ['JSON that is none', { kind: 'invalid-json' }, 'UPSTREAM_CHANGED'],
    ['data: null', { kind: 'data-null' }, 'UPSTREAM_CHANGED'],
  ] as const)('%s', async (_, fault, code) => {
    both.simulator.setFault(fault);
    const failed = await both.leetgraph.query(query);
    expect(failed.status).toBe(200);
    expect(failed.data).toEqual({ user: null, problem: null });
    expect(failed.errors?.map(({ path, extensions }) => [path?.join('.'), extensions['code']])).toEqual([
      ['user', code],
      ['problem', code],
    ]);
    expect(JSON.stringify(failed.errors)).not.toMatch(/html|cloudflare|127\.0\.0\.1/i);

    both.simulator.setFault(null);
    // A block opens the breaker for half a minute and a fifth at most, 429 makes a shorter pause.
    both.clock.advance(36_000);
    const { data, errors } = await both.leetgraph.query(query);
    expect(errors).toBeUndefined();
    expect(data.user.profile.ranking).toBeGreaterThan(0);
    expect(data.problem.title).toBe('Two Sum');
  });

  test('429 with Retry-After says when to ask again', async () => {
    both.simulator.setFault({ kind: 'rate-limited', retryAfterS: 7 });
    const { errors } = await both.leetgraph.query('{ user(username: "alice") { username } }');
    expect(errors?.[0]?.extensions).toEqual({ code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 7000 });
  });

  test('no answer within UPSTREAM_TIMEOUT_MS', async () => {
    both.simulator.setFault({ kind: 'silent' });
    const asked = both.leetgraph.query(query);
    await untilTrue(() => both.simulator.requests().length === 1);
    both.clock.advance(10_000);
    const { errors } = await asked;
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UPSTREAM_TIMEOUT', 'UPSTREAM_TIMEOUT']);
    both.simulator.setFault(null);
    expect((await both.leetgraph.query(query)).errors).toBeUndefined();
  });

  test('only the fields that it concerns: what is cached answers beside it', async () => {
    await both.leetgraph.query('{ user(username: "alice") { profile { ranking } } }');
    both.simulator.setFault({ kind: 'challenge' });
    const { data, errors } = await both.leetgraph.query(
      '{ user(username: "alice") { username profile { ranking freshness { source stale } } badges { earned { name } } } }',
    );
    expect(data.user.username).toBe('Alice');
    expect(data.user.profile.freshness).toEqual({ source: 'MEMORY', stale: false });
    expect(data.user.badges).toBeNull();
    expect(errors?.map(({ path }) => path)).toEqual([['user', 'badges']]);
  });
});
