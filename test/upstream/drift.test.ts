import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, getNamedType, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
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

/** The fields of LeetCode's schema that a lookup asks for, as `Type.field`. */
function selectedBy(lookup: UpstreamLookup): ReadonlySet<string> {
  const selected = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    parse(createUpstreamDocument([lookup]).text),
    visitWithTypeInfo(info, {
      Field: ({ name }) => void selected.add(`${getNamedType(info.getParentType())?.name ?? ''}.${name.value}`),
    }),
  );
  return selected;
}

const selections = new Map(lookups.map((lookup) => [lookup, selectedBy(lookup)]));
const fields = [...new Set([...selections.values()].flatMap((selected) => [...selected]))].sort();
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
  const changed: string[] = [];
  const leetCode = createLeetCode({
    ...withoutLimits,
    url: simulator.url,
    timeoutMs: 10_000,
    concurrency: 1,
    maxWeight: 100,
    fetch,
    clock,
    onEvent: (event) => {
      if (event.type !== 'upstream-changed') return;
      // LeetCode says the field first, then its type.
      changed.push(`${event.field}: ${event.path.split('.').reverse().join('.')}`);
    },
  });
  return { leetCode, clock, changed };
}

test('every upstream field is answered in one document', async () => {
  simulator.setDrift(null);
  expect(await askAll(start().leetCode)).toEqual({ failed: [], documents: 1 });
  expect(fields.length).toBeGreaterThan(100);
});

/** Those whose lookups a renamed field has to cost, and no others. */
const selecting = (field: string) => lookups.filter((lookup) => selections.get(lookup)?.has(field));

/** Fields that no lookup selects two of: up to four are renamed at once, because each case takes a tenth of a second. */
const groups = fields.reduce<string[][]>((made, field) => {
  const culprits = new Set(selecting(field));
  const fits = made.find(
    (group) => group.length < 4 && !group.some((other) => selecting(other).some((c) => culprits.has(c))),
  );
  if (fits) fits.push(field);
  else made.push([field]);
  return made;
}, []);

function renaming(field: string) {
  const [type = '', name = ''] = field.split('.');
  return { type, field: name, to: `${name}Renamed` };
}

test.each(groups.map((group) => ({ group, title: group.join(', ') })))(
  'renamed, $title cost who selects them, and nobody else',
  async ({ group }) => {
    const culprits = lookups.filter((lookup) => group.some((field) => selecting(field).includes(lookup)));
    const neighbour = lookups.filter((lookup) => !culprits.includes(lookup)).slice(0, 1);
    const { leetCode, clock, changed } = start();
    simulator.setDrift(group.map(renaming));

    const first = await askAll(leetCode);
    expect(first.failed).toEqual(namesOf(culprits));
    expect(first.documents).toBeLessThanOrEqual(3);
    // Each is told with the field that it selects: nobody failed for another's.
    const told = group.flatMap((field) => selecting(field).map(({ name }) => `${name}: ${field}`));
    expect(changed.toSorted()).toEqual(told.toSorted());

    // Known now: the next one pays nothing, and tells nobody again.
    clock.advance(599_999);
    expect(await ask(leetCode, [...neighbour, ...culprits])).toEqual({ failed: namesOf(culprits), documents: 1 });
    expect(changed).toHaveLength(told.length);

    // Tried again after ten minutes, when LeetCode may have mended it.
    simulator.setDrift(null);
    clock.advance(1);
    expect(await ask(leetCode, culprits)).toEqual({ failed: [], documents: 1 });
  },
);

test.each([
  ['UserNode', 'githubUrl', ['userProfile']],
  ['UserNode', 'userCalendar', ['userCalendar']],
  ['Query', 'contest', ['contestSummary', 'contestQuestions']],
])('%s.%s removed costs who selects it, and nobody else', async (type, field, failed) => {
  const { leetCode } = start();
  simulator.setDrift({ type, field });
  expect(await askAll(leetCode)).toEqual({ failed, documents: 2 });
  expect(await askAll(leetCode)).toEqual({ failed, documents: 1 });
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
