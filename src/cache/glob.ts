/** Patterns of keys: `*` is any text, `?` one character, `\` takes the next one literally. Case of letters is ignored. */

export type KeyPattern = (text: KeyText) => boolean;

/** A key as patterns see it; made once, for many patterns. */
export interface KeyText {
  readonly text: string;
  /** So that `?` is one letter of any script; made when a pattern comes so far. */
  readonly characters: () => readonly string[];
}

export function toKeyText(key: string): KeyText {
  const text = key.toLowerCase();
  let characters: readonly string[] | undefined;
  return { text, characters: () => (characters ??= Array.from(text)) };
}

type Part = { readonly any: true } | { readonly any: false; readonly character: string | undefined };

/**
 * Reads a pattern once, for many keys. Matching takes at most length of key × length of pattern steps: after a `*` only
 * the latest one is ever widened, so no pattern makes it take longer, as a regular expression could be made to.
 */
export function toKeyPattern(pattern: string): KeyPattern {
  const parts = toParts(pattern.toLowerCase());
  const literal = longestLiteral(parts);
  // Nearly all keys end here: looking for a text takes 40 ns, a tenth of what going through the characters does.
  return ({ text, characters }) => text.includes(literal) && matches(parts, characters());
}

/** What is in all that matches; empty where the pattern has no character of its own. */
function longestLiteral(parts: readonly Part[]): string {
  let longest = '';
  let current = '';
  for (const part of parts) {
    current = part.any || part.character === undefined ? '' : current + part.character;
    if (current.length > longest.length) longest = current;
  }
  return longest;
}

function toParts(pattern: string): Part[] {
  const parts: Part[] = [];
  let isLiteral = false;
  for (const character of pattern) {
    if (isLiteral) parts.push({ any: false, character });
    else if (character === '*') parts.push({ any: true });
    else if (character === '?') parts.push({ any: false, character: undefined });
    else if (character !== '\\') parts.push({ any: false, character });
    isLiteral = !isLiteral && character === '\\';
  }
  // A pattern that ends with a backslash means that backslash.
  if (isLiteral) parts.push({ any: false, character: '\\' });
  return parts;
}

function matches(parts: readonly Part[], text: readonly string[]): boolean {
  let at = 0;
  let part = 0;
  let star: { readonly part: number; at: number } | undefined;
  while (at < text.length) {
    const expected = parts[part];
    if (expected?.any === true) {
      star = { part, at };
      part += 1;
    } else if (expected && (expected.character === undefined || expected.character === text[at])) {
      at += 1;
      part += 1;
    } else if (star) {
      // The latest `*` takes one character more. An earlier one need not: what it could reach, this one can.
      star.at += 1;
      at = star.at;
      part = star.part + 1;
    } else {
      return false;
    }
  }
  return parts.slice(part).every(({ any }) => any);
}
