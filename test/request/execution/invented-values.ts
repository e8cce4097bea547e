/** Values of the shape of a zod schema, invented: for tests that care how values pass, not what they say. */
import { z } from 'zod';
import type { Choices } from './choices.ts';

const words = ['two-sum', 'alice', 'weekly-contest-400', 'Bob', 'array', 'ünï "quoted"\n', ''];

/** Of the kinds of schema that the domain uses; any other is an error, so that it is not forgotten here. */
export function inventValue(schema: z.core.$ZodType, choices: Choices): unknown {
  const invent = (inner: z.core.$ZodType): unknown => inventValue(inner, choices);

  if (schema instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = schema.shape;
    return Object.fromEntries(Object.entries(shape).map(([name, inner]) => [name, invent(inner)]));
  }
  if (schema instanceof z.ZodArray) return Array.from({ length: choices.below(4) }, () => invent(schema.element));
  if (schema instanceof z.ZodReadonly) return invent(schema.def.innerType);
  if (schema instanceof z.ZodNullable) return choices.chance(0.3) ? null : invent(schema.def.innerType);
  if (schema instanceof z.ZodEnum) return choices.pick(schema.options);
  if (schema instanceof z.ZodBoolean) return choices.chance(0.5);
  if (schema instanceof z.ZodISODateTime) return new Date(choices.below(2e9) * 1000).toISOString();
  if (schema instanceof z.ZodISODate) return new Date(choices.below(2e9) * 1000).toISOString().slice(0, 10);
  if (schema instanceof z.ZodString) return choices.pick((schema.minLength ?? 0) > 0 ? words.slice(0, -1) : words);
  if (schema instanceof z.ZodNumber) return inventNumber(schema, choices);
  throw new Error(`no value is invented for a ${schema._zod.def.type}`);
}

function inventNumber({ minValue, maxValue, format }: z.ZodNumber, choices: Choices): number {
  const low = Math.max(minValue ?? 0, -5_000);
  const high = Math.min(maxValue ?? 5_000, 5_000);
  return format?.includes('int') === true
    ? low + choices.below(high - low + 1)
    : low + (choices.below(1_000) / 1_000) * (high - low);
}
