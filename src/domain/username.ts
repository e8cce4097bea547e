/** Names of accounts: what clients may send, and when two names are the same account. */
import { badInput } from '../errors.ts';

/**
 * 50,002 ranked names (recorded 2026) have up to 30 characters: letters, digits, `_` and `-`; 210 old ones also
 * `.`, `@` or letters beyond ASCII. `u` counts code points, so that a letter outside the BMP counts once.
 */
const usernamePattern = /^[\p{L}\p{M}\p{N}_\-.@]{1,30}$/u;

/** Reads a name that a client sent, in any case of letters; the answer is in Unicode normal form C. */
export function parseUsername(value: unknown): string {
  return parseName('username', value);
}

/** Reads the beginning of a name: it could be a whole one. */
export function parseUsernamePrefix(value: unknown): string {
  return parseName('usernamePrefix', value);
}

/** Equal for two spellings of one account: LeetCode ignores case. */
export function usernameKey(username: string): string {
  return username.toLowerCase();
}

function parseName(subject: string, value: unknown): string {
  const name = typeof value === 'string' ? value.normalize('NFC') : '';
  if (!usernamePattern.test(name)) {
    throw badInput(subject, '1 to 30 letters, digits, `_`, `-`, `.` or `@`', value ?? null);
  }
  return name;
}
