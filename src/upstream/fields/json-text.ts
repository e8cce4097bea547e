/** JSON inside a string, as LeetCode's type JSONString has it. */
import { z } from 'zod';
import type { ZodType } from 'zod';

/** What the schema makes of the text's content. Text that is no JSON does not fit. */
export function jsonText<Content>(content: ZodType<Content>) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return JSON.parse(text);
      } catch {
        context.issues.push({ code: 'custom', message: 'must be JSON', input: text });
        return z.NEVER;
      }
    })
    .pipe(content);
}
