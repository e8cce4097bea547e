import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { z } from 'zod';
import { LeetgraphError } from '../../src/errors.ts';
import { answerSchema, type Answer } from '../../src/upstream/answer.ts';
import { UpstreamChanged } from '../../src/upstream/changed.ts';
import { readAnswer } from '../../src/upstream/read-answer.ts';
import { createUpstreamDocument } from '../../src/upstream/upstream-document.ts';
import { absent, found } from '../../src/upstream/upstream-field.ts';
import type { UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { randomLookups } from './random-lookups.ts';

/** On `user`, whose children are non-null as below `matchedUser`; null of it is absence. */
function lookupOf(name: string, { root = 'user', selection = name, of = 'alice', ...rest }: Partial<Literal> = {}) {
  const lookup: UpstreamLookup = {
    key: `${name}(${JSON.stringify(of)})`,
    name,
    root,
    rootIsNonNull: false,
    rootArguments: { username: { type: 'String!', value: of } },
    fragment: `fragment ${name} on User { ${selection} }`,
    inner: undefined,
    weight: 1,
    parse: (wire) => (wire === null ? absent : found(wire)),
    ...rest,
  };
  return lookup;
}
type Literal = UpstreamLookup & { readonly selection: string; readonly of: string };

const card = lookupOf('card', { selection: 'card { name rank }' });
const badges = lookupOf('badges', { selection: 'badges { name }' });
const rank = lookupOf('rank', { selection: 'card { rank }' });
const calendar = lookupOf('calendar', { inner: { field: 'calendar', arguments: {} }, selection: 'days' });
const rating = lookupOf('rating', { root: 'rating' });
const progress = lookupOf('progress', { root: 'progress', rootIsNonNull: true });
const totals = lookupOf('totals', { root: 'totals', rootIsNonNull: true, rootArguments: {} });

/** Nobody else waits here. */
const noBreath = () => Promise.resolve();

const unknownUser = 'That user does not exist.';

/** Reads what LeetCode sent about these lookups: for each name what became of it. */
async function read(lookups: readonly UpstreamLookup[], answer: z.input<typeof answerSchema>) {
  const document = createUpstreamDocument(lookups);
  const { settled, again, emptied } = await readAnswer(document, answerSchema.parse(answer), noBreath);
  const told = [...settled].map(([lookup, outcome]) => [
    lookup.name,
    outcome instanceof LeetgraphError ? outcome.code : outcome.state,
  ]);
  return { ...Object.fromEntries([...told, ...again.map(({ name }) => [name, 'again'])]), emptied } as object;
}

describe('without errors', () => {
  test('each lookup gets the value of its alias', async () => {
    const document = createUpstreamDocument([card, badges, rating]);
    const { settled, again } = await readAnswer(document, { data: { a0: { card: 1, badges: 2 }, a1: 3 } }, noBreath);
    expect([...settled.values()]).toEqual([found({ card: 1, badges: 2 }), found({ card: 1, badges: 2 }), found(3)]);
    expect(again).toEqual([]);
  });

  test('null is for the parser to judge', async () => {
    expect(await read([card, rating], { data: { a0: null, a1: {} } })).toEqual({
      card: 'absent',
      rating: 'found',
      emptied: false,
    });
  });

  test('an alias that is not in the answer is not absence', async () => {
    expect(await read([card, rating], { data: { a1: {} } })).toEqual({
      card: 'UPSTREAM_CHANGED',
      rating: 'found',
      emptied: false,
    });
  });

  test('a value that does not fit fails its own lookup, and tells where', async () => {
    const strict = lookupOf('strict', { parse: (wire) => found(z.object({ card: z.array(z.number()) }).parse(wire)) });
    const document = createUpstreamDocument([strict, badges]);
    const { settled } = await readAnswer(document, { data: { a0: { card: [1, 'secret'], badges: [] } } }, noBreath);
    const outcome = settled.get(strict);
    expect(outcome).toMatchObject({ code: 'UPSTREAM_CHANGED', field: 'strict', path: 'card.1' });
    expect(outcome instanceof UpstreamChanged && outcome.message).not.toContain('secret');
    expect(outcome instanceof UpstreamChanged && outcome.cause).toBeUndefined();
    expect(settled.get(badges)).toMatchObject({ state: 'found' });
  });

  test('a thousand rows that do not fit are told by a few of their paths', async () => {
    const strict = lookupOf('strict', { parse: (wire) => found(z.array(z.number()).parse(wire)) });
    const answer = { data: { a0: Array.from({ length: 1000 }, () => 'x') } };
    const { settled } = await readAnswer(createUpstreamDocument([strict]), answer, noBreath);
    expect(settled.get(strict)).toMatchObject({ path: '0, 1, 2, 3, 4' });
  });

  test('a parser that stumbles fails its own lookup', async () => {
    const stumbling = lookupOf('stumbling', { parse: () => found(new Date(NaN).toISOString()) });
    expect(await read([stumbling, badges], { data: { a0: {} } })).toEqual({
      stumbling: 'UPSTREAM_CHANGED',
      badges: 'found',
      emptied: false,
    });
  });
});

describe('an error on an alias', () => {
  const error = (message: string, ...path: (string | number)[]) => ({ message, path });

  test.each([
    [unknownUser, 'absent'],
    ['User matching query does not exist.', 'absent'],
    ['no permission to check the calendar.', 'hidden'],
    ['Something else.', 'UPSTREAM_CHANGED'],
  ])('"%s" makes all its lookups %s, and no others', async (message, outcome) => {
    expect(await read([card, badges, rating], { data: { a0: null, a1: {} }, errors: [error(message, 'a0')] })).toEqual({
      card: outcome,
      badges: outcome,
      rating: 'found',
      emptied: false,
    });
  });

  test('below a shared alias it concerns who selects that child; the others are asked again', async () => {
    expect(
      await read([card, badges], { data: { a0: null }, errors: [error('Boom', 'a0', 'badges', 0, 'name')] }),
    ).toEqual({
      card: 'again',
      badges: 'UPSTREAM_CHANGED',
      emptied: false,
    });
  });

  test('two fragments that share a child are told apart by what they select in it', async () => {
    const data = { a0: { card: { name: null, rank: 1 } } };
    expect(await read([card, rank], { data, errors: [error('Boom', 'a0', 'card', 'name')] })).toEqual({
      card: 'UPSTREAM_CHANGED',
      rank: 'found',
      emptied: false,
    });
  });

  test('a nullable child that failed is a failure, not a null', async () => {
    const data = { a0: { card: { name: 'x', rank: 1 }, badges: null } };
    expect(await read([card, badges], { data, errors: [error('Boom', 'a0', 'badges')] })).toEqual({
      card: 'found',
      badges: 'UPSTREAM_CHANGED',
      emptied: false,
    });
  });

  test('hidden is the inner field alone', async () => {
    const errors = [error('no permission to check the calendar.', 'a1', 'calendar')];
    expect(await read([card, calendar], { data: { a0: {}, a1: null }, errors })).toEqual({
      card: 'found',
      calendar: 'hidden',
      emptied: false,
    });
  });

  test('one failure among several errors is a failure, in either order', async () => {
    const errors = [error('Boom', 'a0', 'card'), error(unknownUser, 'a0')];
    for (const each of [errors, errors.toReversed()]) {
      expect(await read([card], { data: { a0: null }, errors: each })).toEqual({
        card: 'UPSTREAM_CHANGED',
        emptied: false,
      });
    }
  });

  test('a path that nobody asked for concerns the whole alias', async () => {
    expect(
      await read([card, badges, rating], { data: { a0: {}, a1: {} }, errors: [error('Boom', 'a0', 'odd')] }),
    ).toEqual({
      card: 'UPSTREAM_CHANGED',
      badges: 'UPSTREAM_CHANGED',
      rating: 'found',
      emptied: false,
    });
  });

  test('a thousand rows with an error each are read in well under a second', async () => {
    const lookups = Array.from({ length: 100 }, (_, index) => lookupOf('card', { of: `user-${index}` }));
    const errors = lookups.flatMap((_, alias) =>
      Array.from({ length: 10 }, (__, row) => error('Boom', `a${alias}`, 'card', row, 'name')),
    );
    const data = Object.fromEntries(lookups.map((_, index) => [`a${index}`, null]));
    const startedAt = performance.now();
    const { settled } = await readAnswer(createUpstreamDocument(lookups), { data, errors }, noBreath);
    expect(settled.size).toBe(100);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

describe('an error without a path', () => {
  test('is about those on the line that it names; who lost an answer to them is asked again', async () => {
    // Lines: query, a0, a1, }, card, badges, rating.
    const errors = [{ message: unknownUser, locations: [{ line: 5, column: 3 }] }];
    expect(await read([card, badges, rating], { data: { a0: null, a1: {} }, errors })).toEqual({
      card: 'UPSTREAM_CHANGED',
      badges: 'again',
      rating: 'found',
      emptied: false,
    });
  });

  test.each([
    ['nowhere', null],
    ['at line 1', [{ line: 1, column: 1 }]],
  ])('and %s makes no null an answer', async (_, locations) => {
    const errors = [{ message: 'Boom', path: null, locations }];
    expect(
      await read([card, rating, totals], { data: { a0: null, a1: { deep: [{ it: null }] }, a2: {} }, errors }),
    ).toEqual({
      card: 'UPSTREAM_CHANGED',
      rating: 'UPSTREAM_CHANGED',
      totals: 'found',
      emptied: false,
    });
  });
});

describe('data: null', () => {
  test('re-asks the innocent of the non-null root that failed', async () => {
    expect(await read([card, progress, totals], { data: null, errors: [{ message: 'Boom', path: ['a1'] }] })).toEqual({
      card: 'again',
      progress: 'UPSTREAM_CHANGED',
      totals: 'again',
      emptied: true,
    });
  });

  test('settles what it says of others all the same', async () => {
    const errors = [
      { message: unknownUser, path: ['a0'] },
      { message: 'Boom', path: ['a1'] },
    ];
    expect(await read([card, totals, lookupOf('other', { of: 'bob' })], { data: null, errors })).toEqual({
      card: 'absent',
      other: 'UPSTREAM_CHANGED',
      totals: 'again',
      emptied: true,
    });
  });

  test('a user who is unknown is unknown to the non-null root that was not reached, too', async () => {
    const users = ['nobody', 'Nobody2', 'alice'].flatMap((of) => [
      lookupOf(`is-${of}`.replace('-', '_'), { of }),
      lookupOf(`progress_${of}`, { of, root: 'progress', rootIsNonNull: true }),
    ]);
    const errors = ['a0', 'a1', 'a3'].map((alias) => ({ message: unknownUser, path: [alias] }));
    expect(await read(users, { data: null, errors })).toEqual({
      is_nobody: 'absent',
      is_Nobody2: 'absent',
      is_alice: 'again',
      progress_nobody: 'absent',
      progress_Nobody2: 'absent',
      progress_alice: 'again',
      emptied: true,
    });
  });

  test.each([[undefined], [[]], [[{ message: 'Boom' }]], [[{ message: 'Boom', path: ['zz'] }]]])(
    'with errors %j names nobody: the non-null roots are the suspects',
    async (errors) => {
      expect(await read([card, progress, totals, rating], { data: null, errors })).toEqual({
        card: 'again',
        progress: 'UPSTREAM_CHANGED',
        totals: 'UPSTREAM_CHANGED',
        rating: 'again',
        emptied: true,
      });
    },
  );

  test('by a line it names somebody', async () => {
    const errors = [{ message: 'Boom', locations: [{ line: 3, column: 1 }] }];
    expect(await read([card, progress, totals], { data: null, errors })).toEqual({
      card: 'again',
      progress: 'UPSTREAM_CHANGED',
      totals: 'again',
      emptied: true,
    });
  });

  test.each([[{ data: null }], [{}], [{ errors: [{ message: 'Boom' }] }]])(
    '%j fails all when there is no suspect',
    async (answer) => {
      expect(await read([card, rating], answer)).toEqual({
        card: 'UPSTREAM_CHANGED',
        rating: 'UPSTREAM_CHANGED',
        emptied: true,
      });
    },
  );
});

test('whatever comes, each lookup is settled or asked again, not both, and at least one is settled', async () => {
  const step = fc.oneof(fc.constantFrom('profile', 'badges', 'userCalendar', 'topicTags', 'zz'), fc.nat(3));
  const path = fc.tuple(fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a9', 'b'), step, step).chain(fc.subarray);
  const error = fc.record({
    message: fc.constantFrom(unknownUser, 'no permission to check the calendar.', 'Boom', ''),
    path: fc.option(path, { nil: undefined }),
    locations: fc.option(fc.array(fc.record({ line: fc.integer({ min: -1, max: 20 }), column: fc.nat(9) })), {
      nil: undefined,
    }),
  });
  const value = fc.oneof(fc.constant(null), fc.constant({}), fc.constant([]), fc.jsonValue());
  const data = fc.option(fc.dictionary(fc.constantFrom('a0', 'a1', 'a2', 'a3', 'a4', 'a5'), value));
  await fc.assert(
    fc.asyncProperty(randomLookups, data, fc.array(error, { maxLength: 4 }), async (lookups, answerData, errors) => {
      const answer: Answer = answerSchema.parse({ data: answerData, errors });
      const { settled, again } = await readAnswer(createUpstreamDocument(lookups), answer, noBreath);
      expect([...settled.keys(), ...again].toSorted(byKey)).toEqual([...new Set(lookups)].toSorted(byKey));
      expect(settled.size).toBeGreaterThan(0);
      if (answerData && errors.length === 0) expect(again).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

function byKey(a: UpstreamLookup, b: UpstreamLookup): number {
  return a.key.localeCompare(b.key) || JSON.stringify(a.rootArguments).localeCompare(JSON.stringify(b.rootArguments));
}
