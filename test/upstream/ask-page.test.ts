/** What becomes of a page of LeetCode's REST addresses, over HTTP. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { inspect } from 'node:util';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { problemTotals } from '../../src/upstream/fields/problem-totals.ts';
import { createLeetCode } from '../../src/upstream/leetcode.ts';
import { contestStandings } from '../../src/upstream/pages/contest-standings.ts';
import type { UpstreamEvent } from '../../src/upstream/upstream-event.ts';
import { found } from '../../src/upstream/upstream-field.ts';
import { toUpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { toPageLookup, type PageLookup } from '../../src/upstream/upstream-page.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { withoutLimits } from '../support/without-limits.ts';

let simulator: Simulator;
let events: UpstreamEvent[];
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());
beforeEach(() => {
  events = [];
  simulator.clearRequests();
  simulator.setFault(null);
});

const clock = createFakeClock();
const start = (timeoutMs = 10_000) =>
  createLeetCode({
    ...withoutLimits,
    url: simulator.url,
    timeoutMs,
    concurrency: 4,
    maxWeight: 100,
    fetch,
    clock,
    onEvent: (event) => events.push(event),
  });

const standings = (titleSlug: string, page = 1) => toPageLookup(contestStandings, { titleSlug, page });
const past = standings('weekly-contest-450', 2);

/** The finding, or the failure. */
async function ask(lookup: PageLookup): Promise<unknown> {
  const [asked] = start().fetchMany([lookup]);
  return asked?.catch((error: unknown) => error);
}

describe('a page', () => {
  test('is got as a page of the site would get it, and parsed', async () => {
    expect(await ask(past)).toMatchObject({ state: 'found', value: { rows: { length: 25 } } });
    expect(simulator.requests()).toMatchObject([
      {
        method: 'GET',
        path: past.path,
        status: 200,
        headers: { accept: 'application/json', referer: `${simulator.origin}/` },
      },
    ]);
    expect(events).toEqual([
      { type: 'upstream-page', page: 'contestStandings', durationMs: 0, error: undefined },
      { type: 'upstream-lookup', field: 'contestStandings', outcome: 'found' },
    ]);
  });

  test('that is not there is absent, which is no failure', async () => {
    expect(await ask(standings('weekly-contest-9999'))).toEqual({ state: 'absent' });
    expect(simulator.requests().map(({ status }) => status)).toEqual([404]);
    expect(events).toMatchObject([
      { type: 'upstream-page', error: undefined },
      { type: 'upstream-lookup', outcome: 'absent' },
    ]);
  });

  test('beside a document is a request of its own, and neither waits for the other', async () => {
    const outcomes = await Promise.all(
      start().fetchMany([past, toUpstreamLookup(problemTotals, {}), standings('weekly-contest-450', 3)]),
    );
    expect(outcomes.map(({ state }) => state)).toEqual(['found', 'found', 'found']);
    expect(simulator.requests().map(({ method }) => method)).toEqual(['POST', 'GET', 'GET']);
  });
});

describe('a failure', () => {
  test.each([
    [{ kind: 'challenge' }, 'UPSTREAM_BLOCKED'],
    [{ kind: 'html-200' }, 'UPSTREAM_BLOCKED'],
    [{ kind: 'redirect' }, 'UPSTREAM_BLOCKED'],
    [{ kind: 'server-error', status: 503 }, 'UPSTREAM_UNAVAILABLE'],
    [{ kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
    [{ kind: 'cut' }, 'UPSTREAM_UNAVAILABLE'],
    [{ kind: 'invalid-json' }, 'UPSTREAM_CHANGED'],
    [{ kind: 'data-null' }, 'UPSTREAM_CHANGED'],
  ] as const)('%j is %s', async (fault, code) => {
    simulator.setFault(fault);
    expect(await ask(past)).toMatchObject({ code });
    expect(events.at(-1)).toEqual({ type: 'upstream-lookup', field: 'contestStandings', outcome: code });
  });

  test('by too many requests says when to ask again', async () => {
    simulator.setFault({ kind: 'rate-limited', retryAfterS: 7 });
    expect(await ask(past)).toMatchObject({ code: 'UPSTREAM_RATE_LIMITED', retryAfterMs: 7000 });
  });

  test('to answer in time is a timeout', async () => {
    simulator.setFault({ kind: 'silent' });
    const asked = ask(past);
    while (simulator.requests().length === 0) await new Promise((resolve) => setImmediate(resolve));
    clock.advance(10_000);
    expect(await asked).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  });

  test('of the page is none of the document beside it', async () => {
    simulator.setFault({ kind: 'challenge', match: '/contest/api/ranking/weekly-contest-450/' });
    const [page, totals] = await Promise.allSettled(start().fetchMany([past, toUpstreamLookup(problemTotals, {})]));
    expect(page).toMatchObject({ reason: { code: 'UPSTREAM_BLOCKED' } });
    expect(totals).toMatchObject({ value: { state: 'found' } });
  });
});

describe('an answer that does not fit', () => {
  const wired = (parse: PageLookup['parse']): PageLookup => ({ ...past, parse });

  test('tells the paths, once, and nothing of the answer', async () => {
    const failure = await ask(
      wired((wire) => {
        expect(wire).toMatchObject({ user_num: expect.any(Number) });
        return contestStandings.parse({ user_num: 'secret', total_rank: [{}] }, { titleSlug: 'x', page: 1 });
      }),
    );
    expect(failure).toMatchObject({ code: 'UPSTREAM_CHANGED', field: 'contestStandings' });
    expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain('secret');
    expect(events.filter(({ type }) => type === 'upstream-changed')).toEqual([
      {
        type: 'upstream-changed',
        field: 'contestStandings',
        path: 'user_num, total_rank.0.rank, total_rank.0.user_slug, total_rank.0.data_region, total_rank.0.score',
      },
    ]);
  });

  test('in a way that no schema expected is a change as well, and its reason is kept for the log', async () => {
    const fault = new TypeError('x is not iterable');
    const failure = await ask(
      wired(() => {
        throw fault;
      }),
    );
    expect(failure).toMatchObject({ code: 'UPSTREAM_CHANGED', path: 'parser', cause: fault });
  });

  test('is no reason to fail the next', async () => {
    await ask(
      wired(() => {
        throw new TypeError('a fault');
      }),
    );
    expect(await ask(wired((wire) => found(wire)))).toMatchObject({ state: 'found' });
    expect(await ask(past)).not.toBeInstanceOf(LeetgraphError);
  });
});
