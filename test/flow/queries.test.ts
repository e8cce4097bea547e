/** That every example of docs/queries.md works, and that there is one for every root field. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Kind, parse } from 'graphql';
import { createSchema } from '../../src/resolvers/schema.ts';
import { startBoth } from '../support/start-leetgraph.ts';

interface Example {
  /** Of the section: the root field, its underscores not escaped. */
  readonly heading: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const examples = readExamples(readFileSync('docs/queries.md', 'utf8'));
const rootFields = Object.keys(createSchema().executable.getQueryType()?.getFields() ?? {});

/** Each query, with the variables that follow it. */
function readExamples(text: string): readonly Example[] {
  const sections = text.split(/^### /m).slice(1);
  return sections.flatMap((section) => {
    const heading = (section.split('\n')[0] ?? '').replaceAll('\\', '');
    const blocks = section.matchAll(/^```graphql\n([^]*?)^```(?:\s+```json variables\n([^]*?)^```)?/gm);
    return [...blocks].map(([, query = '', variables = '{}']) => ({
      heading,
      query,
      variables: JSON.parse(variables) as Record<string, unknown>,
    }));
  });
}

function rootsOf(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((selection) =>
          selection.kind === Kind.FIELD ? selection.name.value : '',
        )
      : [],
  );
}

test('every root field has an example', () => {
  const shown = new Set(examples.flatMap(({ query }) => rootsOf(query)));
  expect(rootFields.filter((field) => !shown.has(field))).toEqual([]);
});

test('every section has an example of what it is called after, and nothing else at the root', () => {
  for (const { heading, query } of examples) expect(new Set(rootsOf(query))).toEqual(new Set([heading]));
});

describe('the example', () => {
  const adminKey = 'an-administrator-of-32-characters!';
  let both: Awaited<ReturnType<typeof startBoth>>;
  beforeAll(async () => {
    both = await startBoth({ env: { ADMIN_KEY: adminKey, QUOTA: 'on' } });
  });
  afterAll(() => both.close());

  test.each(examples.map((example, index) => ({ ...example, index })))(
    '$index of $heading is answered without an error, and with something',
    async ({ query, variables }) => {
      const { data, errors } = await both.leetgraph.query(query, variables, { authorization: `Bearer ${adminKey}` });
      expect(errors).toBeUndefined();
      for (const value of Object.values(data)) {
        expect(value).not.toBeNull();
        if (Array.isArray(value)) expect(value.some((item) => item !== null)).toBe(true);
        if (typeof value === 'object' && value !== null && 'nodes' in value) expect(value.nodes).not.toEqual([]);
      }
    },
  );
});
