/** Names in addresses of problems, contests and topics. */
import { badInput } from '../errors.ts';

/** The longest of 4,013 problems (2026-08-08) has 79 characters. */
const slugPattern = /^[a-z0-9-]{1,100}$/;

/** Reads a slug that a client sent, in any case of letters; `subject` is the argument's name in the message. */
export function parseSlug(subject: string, value: unknown): string {
  const slug = typeof value === 'string' ? value.toLowerCase() : '';
  if (!slugPattern.test(slug)) throw badInput(subject, '1 to 100 letters a to z, digits or `-`', value ?? null);
  return slug;
}
