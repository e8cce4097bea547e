import { describe, expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { buildSchema, isEnumType, parse, visit, type GraphQLSchema } from 'graphql';
import { settings } from '../../src/config.ts';
import { errorMeanings } from '../../src/errors.ts';

const read = (path: string) => readFileSync(path, 'utf8');
/** The cells of the rows of a Markdown table whose head begins with that text. */
function tableOf(text: string, head: string): string[][] {
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(head)) + 2;
  const to = lines.findIndex((line, index) => index >= from && !line.startsWith('|'));
  const cells = (line: string) =>
    line
      .slice(1, -1)
      .split(' | ')
      .map((cell) => cell.trim());
  return lines.slice(from, to === -1 ? undefined : to).map(cells);
}

test('the README’s table of settings is the one that the code reads', () => {
  expect(tableOf(read('README.md'), '| name | default |')).toEqual(
    settings.map(({ name, default: value, meaning }) => [
      `\`${name}\``,
      value === undefined ? 'unset' : `\`${value}\``,
      meaning,
    ]),
  );
});

describe('the error codes', () => {
  test('of docs/errors.md are those of the code, with the same meaning', () => {
    const rows = tableOf(read('docs/errors.md'), '| code |').map(([code, meaning]) => [code, meaning]);
    expect(rows).toEqual(Object.entries(errorMeanings).map(([code, meaning]) => [`\`${code}\``, meaning]));
  });

  test('of the schema are those of the code', () => {
    const schema: GraphQLSchema = buildSchema(
      read('schema/freshness.graphql').concat(
        'scalar DateTime type Query { q: Int } directive @cost(weight: Int!) on OBJECT',
      ),
    );
    const type = schema.getType('ErrorCode');
    expect(
      isEnumType(type) &&
        type
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(Object.keys(errorMeanings).sort());
  });
});

test('every decision has at most 40 lines and its three parts', () => {
  for (const name of readdirSync('docs/decisions')) {
    const text = read(`docs/decisions/${name}`);
    expect([name, text.trimEnd().split('\n').length <= 40]).toEqual([name, true]);
    for (const part of ['**Background.**', '**Decision.**', '**Consequences.**']) expect(text).toContain(part);
  }
});

test('every type and field of the contract that needs words has them', () => {
  const silent: string[] = [];
  for (const name of readdirSync('schema')) {
    visit(parse(read(`schema/${name}`)), {
      ObjectTypeDefinition(node) {
        if (!node.description && !/(?:Edge|Connection)$/.test(node.name.value)) silent.push(node.name.value);
      },
    });
  }
  expect(silent).toEqual([]);
});

test('the scripts that the documents name exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const texts = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync('docs')
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ].map(read);
  const named = texts.flatMap((text) => [...text.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? ''));
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});
