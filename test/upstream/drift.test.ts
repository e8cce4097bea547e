import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, getNamedType, Kind, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { createLeetCode } from '../../src/upstream/leetcode.ts';
import { createUpstreamDocument } from '../../src/upstream/upstream-document.ts';
import type { UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { createFakeClock } from '../support/fake-clock.ts';
import { withoutLimits } from '../support/without-limits.ts';
import { everyLookup } from './random-lookups.ts';

// An account without a history and a page beyond the end: what is asked for is the same, the answers are small.
const lookups = everyLookup({
  username: 'unrated-null1',
  problem: 'two-sum',
  contest: 'weekly-contest-500',
  year: 2026,
  page: 59,
});
const schema = buildSchema(readFileSync('src/upstream/leetcode.graphql', 'utf8'));

/** What a lookup uses of LeetCode's schema: fields as `Type.field`, their arguments as `Type.field(argument)`. */
function usedBy(lookup: UpstreamLookup): ReadonlySet<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  const { text, variables } = createUpstreamDocument([lookup]);
  visit(
    parse(text),
    visitWithTypeInfo(info, {
      Field: ({ name }) => void used.add(`${getNamedType(info.getParentType())?.name ?? ''}.${name.value}`),
      Argument: ({ name, value }) => {
        const parent = info.getParentType()?.name ?? '';
        used.add(`${parent}.${info.getFieldDef()?.name ?? ''}(${name.value})`);
        // What is sent in an object has names in LeetCode's schema as well.
        const type = String(info.getInputType()).replace(/[^\w]/g, '');
        const sent = value.kind === Kind.VARIABLE ? JSON.stringify(variables[value.name.value]) : '';
        for (const [, field = ''] of sent.matchAll(/"(\w+)":/g)) used.add(`${type}.${field}`);
      },
    }),
  );
  return used;
}

const uses = new Map(lookups.map((lookup) => [lookup, usedBy(lookup)]));
/** All of them: each is taken away once, and renamed once. */
const places = [...new Set([...uses.values()].flatMap((used) => [...used]))].sort();
const namesOf = (some: readonly UpstreamLookup[]) => some.map(({ name }) => name);

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator();
});
afterAll(() => simulator.close());

/** Asks in one wave: which lookups were not answered, and how many documents it took. */
async function ask(leetCode: ReturnType<typeof createLeetCode>, wave: readonly UpstreamLookup[]) {
  simulator.clearRequests();
  const outcomes = await Promise.allSettled(leetCode.fetchMany(wave));
  const failed = wave.filter((_, index) => outcomes[index]?.status === 'rejected');
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'UPSTREAM_CHANGED' });
    else expect(['found', 'absent']).toContain(outcome.value.state);
  }
  return { failed: namesOf(failed), documents: simulator.requests().length };
}

/** One lookup of every upstream field. */
const askAll = (leetCode: ReturnType<typeof createLeetCode>) => ask(leetCode, lookups);

function start() {
  const clock = createFakeClock();
  const changed: { readonly field: string; readonly path: string }[] = [];
  const leetCode = createLeetCode({
    ...withoutLimits,
    url: simulator.url,
    timeoutMs: 10_000,
    concurrency: 1,
    maxWeight: 100,
    fetch,
    clock,
    onEvent: (event) => {
      if (event.type === 'upstream-changed') changed.push(event);
    },
  });
  return { leetCode, clock, changed };
}

test('every upstream field is answered in one document', async () => {
  simulator.setDrift(null);
  expect(await askAll(start().leetCode)).toEqual({ failed: [], documents: 1 });
  expect(places.length).toBeGreaterThan(200);
});

const toDrift = (place: string) => {
  const [, type = '', field = '', argument] = /^(\w+)\.(\w+)(?:\((\w+)\))?$/.exec(place) ?? [];
  return { type, field, ...(argument !== undefined && { argument }) };
};
const cases = places.flatMap((place) => {
  const drift = toDrift(place);
  return [
    { place, change: 'removed', drift },
    { place, change: 'renamed', drift: { ...drift, to: `${drift.argument ?? drift.field}Renamed` } },
  ];
});

test.each(cases)('$place $change costs who uses it, and nobody else', async ({ place, drift }) => {
  const culprits = lookups.filter((lookup) => uses.get(lookup)?.has(place));
  const neighbour = lookups.filter((lookup) => !culprits.includes(lookup)).slice(0, 1);
  const { leetCode, changed } = start();
  simulator.setDrift(drift);

  // One document that is refused, and one for all who are not to blame.
  expect(await askAll(leetCode)).toEqual({ failed: namesOf(culprits), documents: 2 });
  // Each is told with what it uses: nobody failed for another's.
  expect(changed.map(({ field }) => field).toSorted()).toEqual(namesOf(culprits).toSorted());
  for (const { path } of changed) expect(path.split('.')).toContain(drift.argument ?? drift.field);

  // Known now: the next ones pay nothing, and tell nobody again.
  expect(await ask(leetCode, [...neighbour, ...culprits])).toEqual({ failed: namesOf(culprits), documents: 1 });
  expect(changed).toHaveLength(culprits.length);
});

test('a field that LeetCode has mended is asked for again after ten minutes, and not before', async () => {
  const { leetCode, clock } = start();
  simulator.setDrift({ type: 'UserNode', field: 'githubUrl' });
  expect(await askAll(leetCode)).toEqual({ failed: ['userProfile'], documents: 2 });
  simulator.setDrift(null);
  clock.advance(599_999);
  expect(await askAll(leetCode)).toEqual({ failed: ['userProfile'], documents: 1 });
  clock.advance(1);
  expect(await askAll(leetCode)).toEqual({ failed: [], documents: 1 });
});

test('a field that is still unknown after ten minutes is kept out again', async () => {
  const { leetCode, clock } = start();
  simulator.setDrift({ type: 'UserNode', field: 'githubUrl' });
  expect(await askAll(leetCode)).toEqual({ failed: ['userProfile'], documents: 2 });
  clock.advance(600_000);
  expect(await askAll(leetCode)).toEqual({ failed: ['userProfile'], documents: 2 });
  expect(await askAll(leetCode)).toEqual({ failed: ['userProfile'], documents: 1 });
});

test('a release that renames many fields at once costs one document more', async () => {
  const { leetCode } = start();
  simulator.setDrift([
    { type: 'UserNode', field: 'githubUrl', to: 'github' },
    { type: 'Query', field: 'recentSubmissionList' },
    { type: 'UserNode', field: 'userCalendar', to: 'calendar' },
    { type: 'QuestionNode', field: 'hints' },
  ]);
  expect(await askAll(leetCode)).toEqual({
    failed: ['userProfile', 'userCalendar', 'recentSubmissions', 'problemStatement'],
    documents: 2,
  });
  expect((await askAll(leetCode)).documents).toBe(1);
});

test('a field of another type fails who selects it, in no document more, and is asked again each time', async () => {
  const { leetCode } = start();
  simulator.setDrift({ type: 'UserProfileNode', field: 'ranking', value: 'first' });
  const asked = [await askAll(leetCode), await askAll(leetCode)];
  expect(asked).toEqual([1, 2].map(() => ({ failed: ['userProfile'], documents: 1 })));
});

test('a wave that waits while another learns of a change does not pay for it', async () => {
  const { leetCode } = start();
  simulator.setDrift({ type: 'UserNode', field: 'githubUrl' });
  simulator.clearRequests();
  const waves = ['a', 'b', 'c'].map((username) =>
    Promise.allSettled(
      leetCode.fetchMany(everyLookup({ username, problem: 'two-sum', contest: 'x', year: null, page: 0 })),
    ),
  );
  const settled = (await Promise.all(waves)).flat();
  expect(settled.filter(({ status }) => status === 'rejected')).toHaveLength(3);
  // One at a time: the first learns, the other two wait and leave together.
  expect(simulator.requests()).toHaveLength(3);
});
