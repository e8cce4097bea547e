/** The parser of roots where null without an error says that there is no such thing. */
import type { ZodType } from 'zod';
import { absent, found } from '../upstream-field.ts';
import type { Finding } from '../upstream-field.ts';

/** Absent for null, else what the schema makes of it. */
export function nullIsAbsent<Value>(schema: ZodType<Value>): (wire: unknown) => Finding<Value> {
  return (wire) => (wire === null ? absent : found(schema.parse(wire)));
}
