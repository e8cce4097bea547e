import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { buildSchema, execute, parse, type GraphQLError, type GraphQLFieldResolver } from 'graphql';
import { createBreather, nextTurn, type Breather } from '../../../src/breather.ts';
import { createDocumentPlans } from '../../../src/request/execution/document-plans.ts';
import { createFakeClock } from '../../support/fake-clock.ts';
import { letsTimersGo } from '../../support/lets-timers-go.ts';
import { plannedRequest } from './planned-request.ts';

const text = '{ before things { number strict } strictThings { number } after }';
const document = parse(text);

/** Gives others their turn whenever it is asked. */
const shortOfBreath: Breather = { begin: () => undefined, breathe: nextTurn };

function schemaOf(things: () => readonly unknown[], onNumber: () => void = () => undefined) {
  const schema = buildSchema(`
    type Query { before: String things: [Thing] strictThings: [Thing!] after: String }
    type Thing { number: Int strict: Int! }
  `);
  const root = schema.getQueryType()?.getFields() ?? {};
  const resolves: Record<string, GraphQLFieldResolver<unknown, unknown>> = {
    before: () => 'before',
    after: () => 'after',
    things,
    strictThings: things,
  };
  for (const [name, resolve] of Object.entries(resolves)) Object.assign(root[name] ?? {}, { resolve });
  const thing = schema.getType('Thing');
  if (!thing || !('getFields' in thing)) throw new Error('there is no Thing');
  Object.assign(thing.getFields()['number'] ?? {}, {
    resolve: ({ number }: { readonly number: unknown }) => {
      onNumber();
      return typeof number === 'function' ? (number as () => unknown)() : number;
    },
  });
  return schema;
}

function plan(schema: ReturnType<typeof schemaOf>, breather: Breather) {
  const request = plannedRequest(createDocumentPlans(schema), text);
  return request.plan({}, request.variableValues, { breather });
}

const toJson = (error: GraphQLError): string => JSON.stringify(error.toJSON());

const isSame = (error: GraphQLError) => (other: GraphQLError) => toJson(other) === toJson(error);

/** Whether the place is not in the answer, because something that it lies in is null. */
function isUnseen({ path = [] }: GraphQLError, data: unknown): boolean {
  let place: unknown = data;
  for (const key of path.slice(0, -1)) place = (Object(place) as Readonly<Record<string | number, unknown>>)[key];
  return place == null;
}

/** What an item of the list can be, by name: what fails later must fail anew each time. */
const items = {
  whole: () => ({ number: 1, strict: 2 }),
  later: () => ({ number: Promise.resolve(1), strict: 2 }),
  misfit: () => ({ number: 'no number', strict: 1 }),
  broken: () => ({ number: 1 }),
  nothing: () => null,
  error: () => new Error('it is not there'),
  failing: () => ({ number: () => Promise.reject(new Error('it fails later')), strict: 3 }),
  brokenLater: () => ({ number: 1, strict: () => Promise.resolve(null) }),
} as const;

const names = fc.oneof(
  { weight: 8, arbitrary: fc.constant('whole' as const) },
  { weight: 2, arbitrary: fc.constantFrom(...(Object.keys(items) as (keyof typeof items)[])) },
);

test('a list that is completed in many turns is answered as one that is completed in one', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(names, { minLength: 9, maxLength: 40 }), async (chosen) => {
      const schema = schemaOf(() => chosen.map((name) => items[name]()));
      const { data, errors = [] } = await execute({ schema, document });
      const ours = await plan(schema, shortOfBreath);
      expect(JSON.stringify(ours.data)).toBe(JSON.stringify(data));
      // What fails in an earlier turn than that in which a list becomes null is told, as if it had come earlier.
      const told = (ours.errors ?? []).filter((error) => !isUnseen(error, data) || errors.some(isSame(error)));
      expect(told.map(toJson).sort()).toEqual(errors.map(toJson).sort());
    }),
    { numRuns: 300 },
  );
});

test('others have their turn while two hundred objects are completed that are all there', async () => {
  const clock = createFakeClock();
  const things = Array.from({ length: 200 }, (_, index) => ({ number: index, strict: index }));
  // Each takes a millisecond of this thread.
  const schema = schemaOf(
    () => things,
    () => clock.advance(1),
  );
  const answer = Promise.resolve(plan(schema, createBreather(clock)));
  expect(await letsTimersGo(answer.then(() => undefined))).toBe(true);
  expect((await answer).data).toMatchObject({ things, after: 'after' });
});

test('a short list is completed at once', () => {
  const schema = schemaOf(() => [{ number: 1, strict: 2 }]);
  expect(plan(schema, shortOfBreath)).toMatchObject({ data: { things: [{ number: 1, strict: 2 }] } });
});
