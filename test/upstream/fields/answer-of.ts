/** What LeetCode would answer: documents of lookups, executed by graphql-js against the schema that we expect of it. */
import { readFileSync } from 'node:fs';
import { buildSchema, graphqlSync } from 'graphql';
import type { UpstreamArguments } from '../../../src/upstream/upstream-field.ts';
import type { UpstreamLookup } from '../../../src/upstream/upstream-lookup.ts';
import { exampleRoots } from './example-roots.ts';
import type { ExampleRoots } from './example-roots.ts';

export const expectedSchema = buildSchema(readFileSync('src/upstream/leetcode.graphql', 'utf8'));

/** One document for all; lookups with the same root and arguments share an alias, unless they have an inner field. */
export function documentOf(lookups: readonly UpstreamLookup[]) {
  const keys = [...new Set(lookups.map(aliasKey))];
  const aliases = keys.map((key, index) =>
    aliasOf(
      `a${index}`,
      lookups.filter((lookup) => aliasKey(lookup) === key),
    ),
  );
  const variables = aliases.flatMap((alias) => alias.variables);
  const declared = variables.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  return {
    text: [
      `query ${declared && `(${declared})`} {`,
      ...aliases.map(({ text }) => text),
      '}',
      ...new Set(lookups.map(({ fragment }) => fragment)),
    ].join('\n'),
    variables: Object.fromEntries(variables.map(({ name, value }) => [name, value])),
    aliasCount: aliases.length,
  };
}

function aliasKey(lookup: UpstreamLookup): string {
  return `${lookup.root} ${JSON.stringify(lookup.rootArguments)} ${lookup.inner ? lookup.key : ''}`;
}

function aliasOf(alias: string, group: readonly UpstreamLookup[]) {
  const [first] = group;
  if (!first) throw new Error('no lookup');
  const root = bound(alias, first.rootArguments);
  const inner = bound(`${alias}_inner`, first.inner?.arguments ?? {});
  const spreads = group.map(({ fragment }) => `...${fragmentName(fragment)}`).join(' ');
  const selection = first.inner ? `${first.inner.field}${inner.text} { ${spreads} }` : spreads;
  return {
    // A root that is a number or a text has no fields.
    text: `${alias}: ${first.root}${root.text}${first.fragment && ` { ${selection} }`}`,
    variables: [...root.variables, ...inner.variables],
  };
}

/** Arguments bound to variables of their own. */
function bound(prefix: string, values: UpstreamArguments) {
  const entries = Object.entries(values);
  const text = entries.map(([name]) => `${name}: $${prefix}_${name}`).join(', ');
  return {
    text: text && `(${text})`,
    variables: entries.map(([name, { type, value }]) => ({ name: `${prefix}_${name}`, type, value })),
  };
}

export function fragmentName(fragment: string): string {
  return /fragment (\w+) on/.exec(fragment)?.[1] ?? 'none';
}

/** The value that the lookup's parser gets. Throws if LeetCode's schema would not allow such an answer. */
export function answerOf(lookup: UpstreamLookup, roots: Partial<ExampleRoots> = {}): unknown {
  const { text, variables } = documentOf([lookup]);
  const result = graphqlSync({
    schema: expectedSchema,
    source: text,
    rootValue: { ...exampleRoots, ...roots },
    variableValues: variables,
  });
  if (result.errors) throw new Error(result.errors.map(({ message }) => message).join('; '));
  // As it comes off the wire: plain objects, nothing but what is selected.
  const data = JSON.parse(JSON.stringify(result.data)) as { readonly a0: unknown };
  return data.a0;
}

/** What the lookup's parser makes of such an answer; undefined unless it found a value. */
export function valueOf<Value>(lookup: UpstreamLookup<Value>, roots: Partial<ExampleRoots> = {}): Value | undefined {
  const finding = lookup.parse(answerOf(lookup, roots));
  return finding.state === 'found' ? finding.value : undefined;
}
