/** What clients and routers were given in the last release is still there. `released.graphql` is written by a release. */
import { readFileSync, readdirSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { expect, test } from '@jest/globals';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { parse, print, visit } from 'graphql';

const folder = new URL('../../schema/', import.meta.url);
const released = readFileSync(new URL('released.graphql', import.meta.url), 'utf8');
const present = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

const schemaOf = (sdl: string) => buildSubgraphSchema(parse(sdl));

/** Such as `User @key(fields: "username")`. */
function keysOf(sdl: string): string[] {
  const keys: string[] = [];
  visit(parse(sdl), {
    Directive(node, _key, _parent, _path, ancestors) {
      const type = ancestors.at(-1);
      if (node.name.value !== 'key' || type === undefined || 'length' in type || !('name' in type)) return;
      keys.push(`${type.name.value} ${print(node)}`);
    },
  });
  return keys;
}

/** The inspector takes directives for decoration; without a key that it uses, a router's graph does not compose. */
async function breakingChanges(before: string, after: string): Promise<string[]> {
  const changes = await diff(schemaOf(before), schemaOf(after));
  const kept = new Set(keysOf(after));
  return [
    ...changes
      .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
      // What `@link` imports has a short name and the rest a long one: to import one more changes nothing for anybody.
      .filter(({ path }) => path === undefined || !path.startsWith('@federation__'))
      .map(({ message }) => message),
    ...keysOf(before).flatMap((key) => (kept.has(key) ? [] : [`${key} is gone`])),
  ];
}

/** The released schema with one place changed, which must be there. */
function changed(from: string, to: string): string {
  expect(released.split(from)).toHaveLength(2);
  return released.replace(from, to);
}

test('the schema breaks nothing of the last release', async () => {
  expect(await breakingChanges(released, present)).toEqual([]);
});

test.each([
  ['a field that is gone', '  durationSeconds: Int!\n', ''],
  ['a field under another name', '  contestRanking: ContestRanking\n', '  rating: ContestRanking\n'],
  ['a field of another type', 'durationSeconds: Int!', 'durationSeconds: String!'],
  ['a field that may be null now', 'durationSeconds: Int!', 'durationSeconds: Int'],
  ['an argument that is gone', 'users(usernames: [String!]!)', 'users(names: [String!]!)'],
  ['a required new argument', 'user(username: String!)', 'user(username: String!, region: String!)'],
  ['a value that is gone', '\n  BIWEEKLY\n', '\n'],
  ['a key that is gone', 'type User implements Node @key(fields: "username")', 'type User implements Node'],
  ['one of two keys that is gone', '@key(fields: "titleSlug") @key(fields: "number")', '@key(fields: "titleSlug")'],
  ['a type that is no Node any more', 'type User implements Node @key', 'type User @key'],
])('%s is found', async (_name, from, to) => {
  expect(await breakingChanges(released, changed(from, to))).not.toEqual([]);
});

test.each([
  [
    'a new type with a field that leads to it',
    'type Query\n',
    'type Query { weather: Weather }\ntype Weather { celsius: Float }\n',
  ],
  ['a new optional argument', 'user(username: String!)', 'user(username: String!, region: String)'],
  ['a new value', '\n  BIWEEKLY\n', '\n  BIWEEKLY\n  MONTHLY\n'],
  ['a field that is never null now', '  contestRanking: ContestRanking\n', '  contestRanking: ContestRanking!\n'],
  ['a deprecated field', '  durationSeconds: Int!\n', '  durationSeconds: Int! @deprecated(reason: "Use endTime.")\n'],
])('%s breaks nothing', async (_name, from, to) => {
  expect(await breakingChanges(released, changed(from, to))).toEqual([]);
});
