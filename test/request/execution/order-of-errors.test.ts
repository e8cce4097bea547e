import { describe, expect, test } from '@jest/globals';
import { buildSchema, execute, parse, type ExecutionResult } from 'graphql';
import { createDocumentPlans } from '../../../src/request/execution/document-plans.ts';
import { endlessTurn } from '../../support/endless-turn.ts';
import { plannedRequest } from './planned-request.ts';

const schema = buildSchema(`
  type Query { one: Thing two: Thing must: Thing! things: [Thing!] }
  type Thing { text: String strict: String! thing: Thing strictThings: [Thing!]! }
`);

/** Resolved by graphql-js's default: a property, or what its method gives. */
type Source = Readonly<Record<string, unknown>>;

async function later(ticks: number): Promise<void> {
  for (let tick = 0; tick < ticks; tick += 1) await Promise.resolve();
}

function failing(name: string, ticks: number) {
  return async () => {
    await later(ticks);
    throw new Error(`${name} failed`);
  };
}

function after<Value>(value: Value, ticks: number) {
  return async () => {
    await later(ticks);
    return value;
  };
}

const seen = ({ data, errors }: ExecutionResult) => ({
  data: JSON.stringify(data),
  errors: errors?.map((each) => each.toJSON()),
});

/** The root's fields come from the resolvers of the query type. */
function setRoot(root: Source): void {
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    field.resolve = () => {
      const value = root[field.name];
      return typeof value === 'function' ? (value as () => unknown)() : value;
    };
  }
}

async function planned(text: string, root: Source) {
  setRoot(root);
  const request = plannedRequest(createDocumentPlans(schema), text);
  return seen(await request.plan({}, request.variableValues, { breather: endlessTurn }));
}

async function answers(text: string, root: Source) {
  const ours = await planned(text, root);
  return { planned: ours, expected: seen(await execute({ schema, document: parse(text) })) };
}

const ticks = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe('errors', () => {
  test.each(ticks)('come in the order of graphql-js when two fields fail some ticks apart (%i)', async (apart) => {
    for (const deep of ticks) {
      const one = after({ text: failing('deep', deep), thing: { strict: failing('deeper', deep) } }, 1);
      const { planned, expected } = await answers('{ one { text thing { strict } } two { text } }', {
        one,
        two: failing('two', apart),
      });
      expect(planned).toEqual(expected);
      expect(expected.errors).toHaveLength(3);
    }
  });

  test.each(ticks)(
    'are told as by graphql-js when one place is null before another below it fails (%i)',
    async (apart) => {
      const thing = { strict: null, text: failing('text', apart), thing: after({ text: failing('inner', 1) }, apart) };
      const root = { things: [{ strict: 'fine', strictThings: [thing] }], one: { text: failing('one', 3) } };
      const { planned, expected } = await answers(
        '{ things { strict strictThings { text strict thing { text } } } one { text } }',
        root,
      );
      expect(planned).toEqual(expected);
    },
  );

  test('below a place that is null already are not told', async () => {
    const root = {
      one: after({ strict: failing('strict', 1), text: failing('text', 30) }, 1),
      two: after({ text: 'last' }, 60),
    };
    const { planned, expected } = await answers('{ one { strict text } two { text } }', root);
    expect(planned).toEqual(expected);
    expect(planned.errors?.map(({ message }) => message)).toEqual(['strict failed']);
  });

  test.each(ticks)(
    'of a root field that must not be null leave nothing else, as with graphql-js (%i)',
    async (apart) => {
      const root = { one: { text: failing('one', 4) }, must: failing('must', apart) };
      const { planned, expected } = await answers('{ one { text } must { text } }', root);
      expect(planned).toEqual(expected);
      expect(planned.data).toBe('null');
    },
  );

  test('that are thrown at once wait for the fields beside them, as with graphql-js', async () => {
    const root = {
      one: {
        text: failing('late', 5),
        strict: () => {
          throw new Error('at once');
        },
      },
      two: { text: failing('two', 2) },
    };
    const { planned, expected } = await answers('{ one { text strict } two { text } }', root);
    expect(planned).toEqual(expected);
  });

  test('name each place once, however often its fragment is spread', async () => {
    const text = '{ one { ...Text ...Text } } fragment Text on Thing { text }';
    const { planned, expected } = await answers(text, { one: { text: failing('text', 1) } });
    expect(planned).toEqual(expected);
    expect(planned.errors?.[0]?.locations).toHaveLength(1);
  });

  test('of a list that another item has ended are nobody’s matter, and end no process', async () => {
    await planned('{ one { strictThings { strict } } }', {
      one: { strictThings: [{ strict: failing('first', 2) }, null] },
    });
    // A rejection that nobody handles fails the test that is running by itself.
    await new Promise((resolve) => setImmediate(resolve));
  });
});
