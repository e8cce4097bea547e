/** That the compiler refuses a schema that does not belong to its fragment: each line below such a comment must be an error. */
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import type { WireSchema } from '../../../src/upstream/fields/wire-schema.ts';

interface ExampleFragment {
  readonly name: string;
  readonly note: string | null;
  readonly items: readonly { readonly count: number }[] | null;
}

const items = z.array(z.object({ count: z.number() })).nullable();
const largerItems = z.array(z.object({ count: z.number(), other: z.int() }));
const smallerItems = z.array(z.object({}));

test('a schema compiles exactly if it reads what its fragment selects', () => {
  const fitting = z.object({ name: z.string(), note: z.string().nullable(), items });
  const stricter = z.object({ name: z.literal('a'), note: z.string(), items: z.array(z.object({ count: z.int() })) });
  const schemas = [
    fitting satisfies WireSchema<ExampleFragment>,
    fitting.transform(({ name }) => name) satisfies WireSchema<ExampleFragment>,
    stricter satisfies WireSchema<ExampleFragment>,
    // @ts-expect-error a selected field is not read
    z.object({ name: z.string(), items }) satisfies WireSchema<ExampleFragment>,
    // @ts-expect-error a field that is read is not selected
    fitting.extend({ other: z.string() }) satisfies WireSchema<ExampleFragment>,
    // @ts-expect-error a field that is read below a list is not selected
    fitting.extend({ items: largerItems }) satisfies WireSchema<ExampleFragment>,
    // @ts-expect-error a field below a list is not read
    fitting.extend({ items: smallerItems }) satisfies WireSchema<ExampleFragment>,
    // @ts-expect-error a field has another type
    fitting.extend({ name: z.number() }) satisfies WireSchema<ExampleFragment>,
    // @ts-expect-error a field that is never null is read as one that may be
    fitting.extend({ name: z.string().nullable() }) satisfies WireSchema<ExampleFragment>,
  ];
  expect(schemas).toHaveLength(9);
});
