import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { execute, GraphQLError, Kind, parse, validate, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { createCatalogue } from '../../src/loaders/catalogue.ts';
import { createUsage } from '../../src/loaders/usage.ts';
import { createDocumentPlans } from '../../src/request/execution/document-plans.ts';
import type { Context } from '../../src/resolvers/context.ts';
import { createSchema } from '../../src/resolvers/schema.ts';
import { choicesFrom } from './execution/choices.ts';
import { createFakeLoader } from './execution/fake-loader.ts';
import { endlessTurn } from '../support/endless-turn.ts';
import { inventDocument } from './execution/random-document.ts';
import { createSourcelessSchema } from './execution/sourceless-schema.ts';

// Of each kind; both together take some 10 s. For a night: EXECUTION_DOCUMENTS=100000.
const documents = Number(process.env['EXECUTION_DOCUMENTS'] ?? 1_500);

const rating = { titleSlug: 'two-sum', rating: 1500, contestSlug: 'weekly-contest-400', position: 2 };

/** What is not here makes fields fail, which is as good as an answer: they must fail alike. */
function contextOf(seed: number): Context {
  return {
    caller: { role: 'anonymous', id: 'address:203.0.113.7', scopes: new Set(['leetgraph:read']), scope: 'read' },
    loader: createFakeLoader({ seed: String(seed), failing: 0.25 }),
    usage: createUsage(),
    catalogue: createCatalogue(),
    ratings: new Map([[rating.titleSlug, rating]]),
    random: () => 0.5,
    nowMs: () => Date.UTC(2026, 8, 22, 12),
  } as unknown as Context;
}

/** All that can be seen of an answer: its data with the order of its fields, its errors with theirs, what they come from. */
function seen({ data, errors }: ExecutionResult) {
  return {
    data: JSON.stringify(data),
    errors: errors?.map((error) => ({
      ...error.toJSON(),
      isGraphqlError: error instanceof GraphQLError,
      from: error.originalError && {
        ...Object.fromEntries(Object.entries(error.originalError)),
        text: String(error.originalError),
      },
    })),
  };
}

/** Undefined where the document is left to graphql-js. */
function planOf(schema: GraphQLSchema, text: string, variables: Readonly<Record<string, unknown>>) {
  const document = parse(text);
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('nothing was invented');
  const plans = createDocumentPlans(schema);
  // The first time it is not planned.
  expect(plans.of(document, operation, variables)).toBeUndefined();
  return plans.of(document, operation, variables);
}

/** `worldOf` is called before each of the two executions of a document; the same seed is the same world. */
async function compareAll(schema: GraphQLSchema, worldOf: (seed: number) => Context | undefined) {
  const counts = { planned: 0, left: 0, withData: 0, withErrors: 0 };
  const answersAlike = async (list: readonly number[], seed: number): Promise<void> => {
    const { text, variables } = inventDocument(schema, choicesFrom(list));
    const document = parse(text);
    fc.pre(validate(schema, document).length === 0);
    const planned = planOf(schema, text, variables);
    counts[planned ? 'planned' : 'left'] += 1;
    if (planned === undefined) return;
    const expected = seen(await execute({ schema, document, variableValues: variables, contextValue: worldOf(seed) }));
    if (expected.errors !== undefined) counts.withErrors += 1;
    if (expected.data !== 'null') counts.withData += 1;
    const answer = seen(await planned.plan(worldOf(seed), planned.variableValues, { breather: endlessTurn }));
    expect({ text, variables, ...answer }).toEqual({ text, variables, ...expected });
  };
  const list = fc.array(fc.nat(2 ** 32 - 1), { minLength: 20, maxLength: 500, size: 'max' });
  await fc.assert(fc.asyncProperty(list, fc.nat(), answersAlike), { numRuns: documents });
  // So that it stays a test of something.
  expect(counts.planned).toBeGreaterThan(documents * 0.7);
  expect(counts.withErrors).toBeGreaterThan(documents * 0.2);
  expect(counts.withData).toBeGreaterThan(documents * 0.3);
}

const noHurryMs = 3_600_000;

describe('a planned document is answered as graphql-js answers it', () => {
  test(
    'whatever it selects and whichever lookups are late or fail',
    () => compareAll(createSchema().executable, contextOf),
    noHurryMs,
  );

  test(
    'whatever values are not what the schema says',
    () => {
      const sourceless = createSourcelessSchema(createSchema().executable);
      return compareAll(sourceless.schema, (seed) => {
        sourceless.setData(seed, 0.04 * (seed % 4));
        return undefined;
      });
    },
    noHurryMs,
  );
});
