/** Text that Markdown shows as it is: in prose by escapes, in code by fences that are longer than what they hold. */

/**
 * Only what would change its meaning is escaped: `nums[i]`, `a * b` and `snake_case` are text as they stand, and texts
 * of problems are full of them. In this order, because later ones write the signs that earlier ones escape.
 */
const escapes: readonly (readonly [RegExp, string])[] = [
  [/&(?=#?\w+;)/g, '&amp;'],
  [/\\(?=[!-/:-@[-`{-~])/g, '\\\\'],
  // An entity, not a backslash: what looks for tags in the text must not find one.
  [/<(?=[a-z/!?])/gi, '&lt;'],
  [/[`~]/g, '\\$&'],
  [/(?<!\s)\*|\*(?!\s)/g, '\\*'],
  [/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_'],
  [/\](?=[(:])/g, '\\]'],
  // What begins a list, a heading, a quotation or a rule at the beginning of a line.
  [/^(?=[-+*]\s|#{1,6}\s|>|[-=]+$)/, '\\'],
  [/^(\d+)(?=[.)]\s)/, '$1\\'],
];

export function escapeMarkdown(text: string): string {
  return escapes.reduce((escaped, [sign, replacement]) => escaped.replace(sign, replacement), text);
}

/** Code within a line, or as a block of its own where it has lines. */
export function formatCode(text: string): string {
  const code = text.trim();
  if (code === '') return '';
  if (code.includes('\n')) return formatCodeBlock(code);
  const quote = '`'.repeat(shortestAbsentRun(code));
  const space = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${quote}${space}${code}${space}${quote}`;
}

export function formatCodeBlock(text: string): string {
  const code = text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
  if (code === '') return '';
  const longest = Math.max(2, ...Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `\n\n${fence}\n${code}\n${fence}\n\n`;
}

function shortestAbsentRun(code: string): number {
  const runs = new Set(Array.from(code.matchAll(/`+/g), ([run]) => run.length));
  let length = 1;
  while (runs.has(length)) length += 1;
  return length;
}
