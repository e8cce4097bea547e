import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { createLeetCode } from '../../src/upstream/leetcode.ts';
import { userIdentity } from '../../src/upstream/fields/user-identity.ts';
import { userProfile } from '../../src/upstream/fields/user-profile.ts';
import { userProgress } from '../../src/upstream/fields/user-progress.ts';
import { problemTotals } from '../../src/upstream/fields/problem-totals.ts';
import { LeetgraphError } from '../../src/errors.ts';
import { createAsk } from '../../src/upstream/ask.ts';
import { createKeptOut } from '../../src/upstream/kept-out.ts';
import type { Sent } from '../../src/upstream/send.ts';
import { found } from '../../src/upstream/upstream-field.ts';
import { toUpstreamLookup, type UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import type { UpstreamEvent } from '../../src/upstream/upstream-event.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { withoutLimits } from '../support/without-limits.ts';
import { everyLookup } from './random-lookups.ts';

describe('before a LeetCode over HTTP', () => {
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

  /** Each lookup with what became of it, and the number of aliases of each document. */
  async function fetchAll(lookups: readonly UpstreamLookup[]) {
    const leetCode = createLeetCode({
      ...withoutLimits,
      url: simulator.url,
      timeoutMs: 10_000,
      concurrency: 4,
      maxWeight: 100,
      fetch,
      clock: createFakeClock(),
      onEvent: (event) => events.push(event),
    });
    const outcomes = await Promise.allSettled(leetCode.fetchMany(lookups));
    await leetCode.drain();
    const told = outcomes.map((outcome, index) => {
      const result = outcome.status === 'fulfilled' ? outcome.value.state : codeOf(outcome.reason);
      return [lookups[index]?.key ?? '', result];
    });
    return {
      outcomes: Object.fromEntries(told) as Record<string, unknown>,
      documents: simulator.requests().map(({ aliases }) => aliases.length),
    };
  }

  test('unknown users and hidden calendars are answers, each of its own, in one document', async () => {
    const [alice, hidden] = ['alice', 'hidden1'].map((username) =>
      everyLookup({ username, problem: 'two-sum', contest: 'weekly-contest-500', year: null, page: 0 }),
    );
    const ghost = toUpstreamLookup(userProfile, { username: 'nobody' });
    const { outcomes, documents } = await fetchAll([...(alice ?? []), ...(hidden ?? []), ghost]);
    expect(documents).toHaveLength(1);
    const { 'userCalendar("hidden1",null)': calendar, 'userProfile("nobody")': unknown, ...others } = outcomes;
    expect({ calendar, unknown }).toEqual({ calendar: 'hidden', unknown: 'absent' });
    expect(new Set(Object.values(others))).toEqual(new Set(['found']));
  });

  test('many unknown users do not take the known ones with them through a root that must not be null', async () => {
    const names = ['alice', 'nobody1', 'bob', 'nobody2', 'nobody3', 'nobody4', 'carol', 'nobody5'];
    const lookups = names.flatMap((username) => [
      toUpstreamLookup(userIdentity, { username }),
      toUpstreamLookup(userProgress, { username }),
      toUpstreamLookup(userProfile, { username }),
    ]);
    const { outcomes, documents } = await fetchAll([...lookups, toUpstreamLookup(problemTotals, {})]);
    expect(outcomes).toEqual(
      Object.fromEntries([
        ...lookups.map(({ key }) => [key, key.includes('nobody') ? 'absent' : 'found']),
        ['problemTotals()', 'found'],
      ]),
    );
    expect(documents).toHaveLength(2);
  });

  test('even if nothing else is asked of the unknown, those who are asked of nullable roots get their answers', async () => {
    const progress = ['nobody1', 'nobody2', 'nobody3', 'nobody4'].map((username) =>
      toUpstreamLookup(userProgress, { username }),
    );
    const profiles = ['alice', 'bob'].map((username) => toUpstreamLookup(userProfile, { username }));
    const { outcomes, documents } = await fetchAll([...progress, ...profiles]);
    expect(outcomes).toMatchObject({ 'userProfile("alice")': 'found', 'userProfile("bob")': 'found' });
    expect(documents).toHaveLength(3);
    expect(Object.values(outcomes).filter((outcome) => outcome === 'absent').length).toBeGreaterThanOrEqual(2);
  });

  test('a failure of the whole exchange is that of each lookup, and of one document', async () => {
    simulator.setFault({ kind: 'rate-limited', retryAfterS: 3 });
    const { outcomes, documents } = await fetchAll([
      toUpstreamLookup(userProfile, { username: 'alice' }),
      toUpstreamLookup(problemTotals, {}),
    ]);
    expect(outcomes).toEqual({
      'userProfile("alice")': 'UPSTREAM_RATE_LIMITED',
      'problemTotals()': 'UPSTREAM_RATE_LIMITED',
    });
    expect(documents).toHaveLength(1);
  });

  test('a thousand lookups in one call are all answered', async () => {
    const lookups = Array.from({ length: 1000 }, (_, index) =>
      toUpstreamLookup(userIdentity, { username: `user${index}` }),
    );
    const { outcomes, documents } = await fetchAll(lookups);
    expect(Object.values(outcomes)).toEqual(lookups.map(() => 'found'));
    expect(documents).toEqual(Array.from({ length: 10 }, () => 100));
  });

  test('tells of each document and of each lookup', async () => {
    await fetchAll([
      toUpstreamLookup(userIdentity, { username: 'alice' }),
      toUpstreamLookup(userProfile, { username: 'alice' }),
    ]);
    expect(events).toEqual([
      { type: 'upstream-document', aliases: 1, lookups: 2, bytes: expect.any(Number), durationMs: 0, error: undefined },
      { type: 'upstream-lookup', field: 'userIdentity', outcome: 'found' },
      { type: 'upstream-lookup', field: 'userProfile', outcome: 'found' },
    ]);
  });
});

describe('whatever LeetCode sends', () => {
  const lookups = everyLookup({ username: 'alice', problem: 'p', contest: 'c', year: null, page: 0 });

  /** Answers one document after the other as told, the last one for ever. */
  async function askOf(answers: readonly (() => Sent)[], wanted = lookups) {
    const bodies: string[] = [];
    const settled: string[] = [];
    const ask = createAsk({
      send: (body) => {
        bodies.push(body);
        const next = answers[bodies.length - 1] ?? answers.at(-1);
        return new Promise((resolve) => {
          if (next) resolve(next());
        });
      },
      awaitTurn: () => Promise.resolve(() => undefined),
      keptOut: createKeptOut(createFakeClock()),
      breathe: () => undefined,
      clock: createFakeClock(),
      onEvent: () => undefined,
    });
    const codes = new Set<unknown>();
    await ask(wanted, {
      settle({ key }, outcome) {
        settled.push(key);
        codes.add(outcome instanceof LeetgraphError ? outcome.code : outcome.state);
      },
      onTrip: () => undefined,
      end: () => undefined,
    });
    return { settled: settled.toSorted(), documents: bodies.length, codes: [...codes] };
  }
  const all = lookups.map(({ key }) => key).toSorted();
  const changed = ['UPSTREAM_CHANGED'];

  test.each([
    ['data: null', { status: 200, answer: { data: null } }, 2],
    ['nothing', { status: 200, answer: {} }, 2],
    ['a refusal without a word', { status: 400, answer: {} }, 1],
    [
      'a refusal of line 1',
      { status: 400, answer: { errors: [{ message: '', locations: [{ line: 1, column: 1 }] }] } },
      1,
    ],
    [
      'a refusal of line 2 for ever',
      { status: 400, answer: { errors: [{ message: '', locations: [{ line: 2, column: 1 }] }] } },
      3,
    ],
    ['an empty alias for ever', { status: 200, answer: { data: null, errors: [{ message: 'x', path: ['a0'] }] } }, 3],
    ['aliases of nobody', { status: 200, answer: { data: { zz: 1 } } }, 1],
  ] as const)('%s settles each lookup exactly once', async (_, answer, documents) => {
    const sent = JSON.parse(JSON.stringify(answer)) as Sent;
    expect(await askOf([() => sent])).toEqual({ settled: all, documents, codes: changed });
  });

  test('a fault of ours settles them all the same', async () => {
    const outcome = await askOf([
      () => {
        throw new TypeError('a fault');
      },
    ]);
    expect(outcome).toEqual({ settled: all, documents: 1, codes: ['INTERNAL_SERVER_ERROR'] });
  });

  test('a document that cannot be written fails, rather than leave anybody waiting', async () => {
    const [first] = lookups;
    if (!first) throw new Error('no lookup');
    const broken = { ...first, fragment: '{ no name }', parse: () => found(1) };
    const outcome = await askOf([() => ({ status: 200, answer: {} })], [broken]).catch((error: unknown) => error);
    expect(outcome).toEqual({ settled: [broken.key], documents: 0, codes: ['INTERNAL_SERVER_ERROR'] });
  });

  test('a refusal that names nobody keeps no field out', async () => {
    const clock = createFakeClock();
    const keptOut = createKeptOut(clock);
    const ask = createAsk({
      send: () => Promise.resolve({ status: 400, answer: { errors: [{ message: 'Must provide query string.' }] } }),
      awaitTurn: () => Promise.resolve(() => undefined),
      keptOut,
      breathe: () => undefined,
      clock,
      onEvent: () => undefined,
    });
    await ask(lookups, { settle: () => undefined, onTrip: () => undefined, end: () => undefined });
    expect(lookups.filter(({ name }) => keptOut.isKeptOut(name))).toEqual([]);
  });
});

function codeOf(reason: unknown): string {
  return reason instanceof LeetgraphError ? reason.code : String(reason);
}
