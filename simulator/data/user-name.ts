/** Which user names exist, how they are spelt, and what the beginning of a name says about the account. */

/** An existing account. Everything else about it is derived from its name. */
export interface UserName {
  /** As the site spells it. */
  readonly canonical: string;
  /** Lower case: two spellings of one account have the same key. */
  readonly key: string;
  readonly hidesCalendar: boolean;
  readonly hidesHistory: boolean;
  readonly isRated: boolean;
  /** The contest history is null instead of a list of skipped contests. */
  readonly hasNullHistory: boolean;
  /** Never solved or tried anything. */
  readonly isEmpty: boolean;
}

// 30 is the longest of 50,002 ranked names; old ones contain ".", "@" and letters beyond ASCII (observed in 2026).
const POSSIBLE = /^[\p{L}\p{M}\p{N}_.@-]{1,30}$/u;

const UNKNOWN_PREFIXES: readonly string[] = ['nobody', 'ghost-', 'unknown'];

const SPECIAL_SPELLINGS: ReadonlyMap<string, string> = new Map([
  // The official account; its calendar cannot be seen.
  ['leetcode', 'LeetCode'],
  ['mcferris', 'McFerris'],
  ['code_and_kites', 'code_and_kites'],
]);

/** The account with this name in any case of letters, or null when there is none. */
export function findUser(name: string): UserName | null {
  const key = name.normalize('NFC').toLowerCase();
  if (!POSSIBLE.test(key) || UNKNOWN_PREFIXES.some((prefix) => key.startsWith(prefix))) return null;
  const isEmpty = key.startsWith('empty');
  return {
    canonical: SPECIAL_SPELLINGS.get(key) ?? withUpperFirst(key),
    key,
    hidesCalendar: key.startsWith('hidden') || key === 'leetcode',
    hidesHistory: key.startsWith('private'),
    isRated: !isEmpty && !key.startsWith('unrated'),
    hasNullHistory: key.startsWith('unrated-null'),
    isEmpty,
  };
}

function withUpperFirst(key: string): string {
  const [first = '', ...rest] = key;
  const upper = first.toUpperCase();
  // "ß" would become two letters, and the name longer than it was asked for.
  return upper.length === first.length ? upper + rest.join('') : key;
}
