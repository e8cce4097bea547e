import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { graphqlSync, Kind, parse, print, validate, type FieldNode, type SelectionNode } from 'graphql';
import { answerSchema } from '../../src/upstream/answer.ts';
import { allFields } from '../../src/upstream/fields/all-fields.ts';
import { readAnswer } from '../../src/upstream/read-answer.ts';
import { createUpstreamDocument, shareKeyOf, type UpstreamDocument } from '../../src/upstream/upstream-document.ts';
import type { UpstreamArguments } from '../../src/upstream/upstream-field.ts';
import type { UpstreamLookup } from '../../src/upstream/upstream-lookup.ts';
import { expectedSchema, fragmentName } from './fields/answer-of.ts';
import { exampleRoots } from './fields/example-roots.ts';
import { everyLookup, randomLookups } from './random-lookups.ts';

const about = (username: string, year: number | null = null) =>
  everyLookup({ username, problem: 'two-sum', contest: 'weekly-contest-400', year, page: 0 });
const pick = (lookups: readonly UpstreamLookup[], ...names: string[]) =>
  lookups.filter(({ name }) => names.includes(name));
const namesOf = (lookups: readonly UpstreamLookup[]) => lookups.map(({ name }) => name);

test('the lookups of these tests are of every upstream field', () => {
  expect(namesOf(about('alice')).toSorted()).toEqual(allFields.map(({ name }) => name).toSorted());
});

describe('aliases', () => {
  test('lookups on one root with equal arguments share one', () => {
    const { aliases, text } = createUpstreamDocument(
      pick(about('alice'), 'userIdentity', 'userProfile', 'userSolved', 'contestRanking'),
    );
    expect(aliases.map(({ lookups }) => namesOf(lookups))).toEqual([
      ['userIdentity', 'userProfile', 'userSolved'],
      ['contestRanking'],
    ]);
    expect(text.split('\n').slice(0, 4)).toEqual([
      'query Leetgraph($v0: String!, $v1: String) {',
      'a0: matchedUser(username: $v0) { ...UserIdentity ...UserProfile ...UserSolved }',
      'a1: userContestRanking(username: $v1) { ...ContestRanking }',
      '}',
    ]);
  });

  test('a name in another case shares one, and the first spelling is sent', () => {
    const { aliases, variables } = createUpstreamDocument([
      ...pick(about('Alice'), 'userIdentity'),
      ...pick(about('alice'), 'userProfile', 'userIdentity'),
      ...pick(about('bob'), 'userIdentity'),
    ]);
    expect(aliases.map(({ lookups }) => lookups.length)).toEqual([3, 1]);
    expect(variables).toEqual({ v0: 'Alice', v1: 'bob' });
  });

  test('a lookup with an inner field has its own, and equal ones share it', () => {
    const { aliases, text } = createUpstreamDocument([
      ...pick(about('alice'), 'userProfile', 'userCalendar'),
      ...pick(about('alice', 2024), 'userCalendar'),
      ...pick(about('ALICE', 2024), 'userCalendar'),
    ]);
    expect(aliases.map(({ lookups }) => lookups.length)).toEqual([1, 1, 2]);
    expect(text).toContain('a1: matchedUser(username: $v0) { userCalendar { ...UserCalendar } }');
    expect(text).toContain('a2: matchedUser(username: $v0) { userCalendar(year: $v1) { ...UserCalendar } }');
  });

  test('non-null roots come last: what the others say of unknown users is said before one of them fails', () => {
    const { aliases } = createUpstreamDocument(pick(about('alice'), 'userProgress', 'problemTotals', 'contestRanking'));
    expect(aliases.map(({ lookups }) => namesOf(lookups)[0])).toEqual([
      'contestRanking',
      'userProgress',
      'problemTotals',
    ]);
  });
});

describe('variables', () => {
  test('one value of one type is one variable, however many aliases ask about it', () => {
    const { variables, text } = createUpstreamDocument(about('alice'));
    expect(Object.values(variables).filter((value) => value === 'alice')).toHaveLength(2);
    // The name and the problem's slug.
    expect(text.match(/\$v\d+: String!/g)).toHaveLength(2);
  });

  test('none are declared when nothing has arguments', () => {
    expect(createUpstreamDocument(pick(about('alice'), 'topicList')).text).toMatch(/^query Leetgraph \{\n/);
  });

  test('values are never in the text', () => {
    const { text } = createUpstreamDocument(about('inject"} { me {'));
    expect(text).not.toContain('inject');
  });
});

describe('lines', () => {
  test('an alias has a line and a fragment has a line, and each is of those who need it', () => {
    const lookups = [
      ...pick(about('alice'), 'userIdentity', 'userProfile'),
      ...pick(about('bob'), 'userIdentity'),
      ...pick(about('bob'), 'topicList'),
    ];
    const document = createUpstreamDocument(lookups);
    const lines = document.text.split('\n');
    const [aliceIs, aliceProfile, bobIs, topics] = lookups;
    expect(lines).toHaveLength(8);
    expect(lines.map((_, index) => document.lookupsOfLine(index + 1))).toEqual([
      [],
      [aliceIs, aliceProfile],
      [bobIs],
      [topics],
      [],
      [aliceIs, bobIs],
      [aliceProfile],
      [topics],
    ]);
    expect([0, -1, 9, 1.5, 1e9].flatMap((line) => document.lookupsOfLine(line))).toEqual([]);
  });
});

describe('a type whose name LeetCode has not told', () => {
  test('is not named: the selection stands in its alias, which has the line', () => {
    const lookups = pick(about('alice'), 'officialSolution', 'problemSolutions', 'topicList');
    const document = createUpstreamDocument(lookups);
    expect(document.text).toContain('questionSlug: $v0) { title content');
    expect(document.text).not.toMatch(/Ugc|fragment (?:OfficialSolution|ProblemSolutions)/);
    expect(document.text.split('\n')).toHaveLength(6);
    expect(document.lookupsOfLine(2)).toEqual([lookups[0]]);
    expect(document.lookupsOfLine(6)).toEqual([lookups[2]]);
  });

  test('is every type that only the reference made up a name for', () => {
    const named = createUpstreamDocument(about('alice')).text.match(/\bon \w+/g);
    expect(named?.filter((name) => name.startsWith('on Ugc'))).toEqual([]);
  });
});

describe('any set of lookups', () => {
  test('makes one valid document, each alias of which answers exactly its lookups', () => {
    fc.assert(
      fc.property(randomLookups, (lookups) => {
        const document = createUpstreamDocument(lookups);
        const { definitions } = parse(document.text);
        expect(validate(expectedSchema, parse(document.text))).toEqual([]);
        const [operation] = definitions;
        if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation first');
        expect(document.aliases.flatMap((alias) => alias.lookups).toSorted(byKey)).toEqual(lookups.toSorted(byKey));
        expect(new Set(document.aliases.map(({ lookups: [first] }) => first && shareKeyOf(first))).size).toBe(
          document.aliases.length,
        );
        document.aliases.forEach((alias, index) => {
          const root = fieldOf(operation.selectionSet.selections[index]);
          expect(root.alias?.value).toBe(alias.name);
          for (const lookup of alias.lookups) expectToAnswer(root, lookup, document);
          const spreads = (alias.lookups[0]?.inner ? fieldOf(root.selectionSet?.selections[0]) : root).selectionSet;
          expect(spreads?.selections.map((node) => print(node)) ?? []).toEqual([
            ...new Set(alias.lookups.flatMap(selectionsOf)),
          ]);
        });
      }),
      { numRuns: 80 },
    );
  });

  test('finds for each what it finds alone', async () => {
    await fc.assert(
      fc.asyncProperty(randomLookups, async (lookups) => {
        const alone = new Map<UpstreamLookup, unknown>();
        for (const lookup of lookups) alone.set(lookup, (await answerTo([lookup])).get(lookup));
        // A non-null root without an example would empty the document of the others; with one it is `found`.
        const answered = lookups.filter((lookup) => !(alone.get(lookup) instanceof Error && lookup.rootIsNonNull));
        fc.pre(answered.length > 0);
        const together = await answerTo(answered);
        for (const lookup of answered) expect(together.get(lookup)).toEqual(alone.get(lookup));
      }),
      { numRuns: 30 },
    );
  });

  test('a thousand lookups are written in well under a second', () => {
    const lookups = Array.from({ length: 1000 }, (_, index) => pick(about(`user-${index}`), 'userProfile')).flat();
    const startedAt = performance.now();
    expect(createUpstreamDocument(lookups).aliases).toHaveLength(1000);
    expect(performance.now() - startedAt).toBeLessThan(500);
  });
});

/** What each lookup finds when LeetCode answers one document with all of them. */
async function answerTo(lookups: readonly UpstreamLookup[]) {
  const document = createUpstreamDocument(lookups);
  const result = graphqlSync({
    schema: expectedSchema,
    source: document.text,
    rootValue: exampleRoots,
    variableValues: document.variables,
  });
  const answer = answerSchema.parse(JSON.parse(JSON.stringify(result)));
  return (await readAnswer(document, answer, () => Promise.resolve())).settled;
}

function byKey(a: UpstreamLookup, b: UpstreamLookup): number {
  return a.key.localeCompare(b.key) || JSON.stringify(a.rootArguments).localeCompare(JSON.stringify(b.rootArguments));
}

function fieldOf(node: SelectionNode | undefined): FieldNode {
  if (node?.kind !== Kind.FIELD) throw new Error('not a field');
  return node;
}

/** A spread of its fragment; the selection itself where LeetCode's name of the type is not known; nothing of a number. */
function selectionsOf({ fragment, typeIsUnknown }: UpstreamLookup): string[] {
  if (fragment === '') return [];
  if (typeIsUnknown !== true) return [`...${fragmentName(fragment)}`];
  const [definition] = parse(fragment).definitions;
  if (definition?.kind !== Kind.FRAGMENT_DEFINITION) throw new Error('no fragment');
  return definition.selectionSet.selections.map((node) => print(node));
}

/** The alias has the lookup's root, arguments, inner field and fragment. */
function expectToAnswer(root: FieldNode, lookup: UpstreamLookup, document: UpstreamDocument): void {
  expect(root.name.value).toBe(lookup.root);
  expect(argumentsOf(root, document)).toEqual(inLowerCase(lookup.rootArguments));
  if (lookup.inner) {
    const inner = fieldOf(root.selectionSet?.selections[0]);
    expect(inner.name.value).toBe(lookup.inner.field);
    expect(argumentsOf(inner, document)).toEqual(inLowerCase(lookup.inner.arguments));
  }
  const selection = (lookup.inner ? fieldOf(root.selectionSet?.selections[0]) : root).selectionSet;
  expect(selection?.selections.map((node) => print(node)) ?? []).toEqual(expect.arrayContaining(selectionsOf(lookup)));
}

function argumentsOf(field: FieldNode, { variables }: UpstreamDocument): object {
  const entries = (field.arguments ?? []).map(({ name, value }) => {
    if (value.kind !== Kind.VARIABLE) throw new Error('a value in the text');
    return [name.value, lower(variables[value.name.value])];
  });
  return Object.fromEntries(entries) as object;
}

function inLowerCase(values: UpstreamArguments): object {
  return Object.fromEntries(Object.entries(values).map(([name, { value }]) => [name, lower(value)]));
}

function lower(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).toLowerCase());
}
