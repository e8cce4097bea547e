/** How many bytes a lookup adds to the document that asks for it: estimated, and never too little. */
import { isPage, type AnyLookup } from './any-lookup.ts';

export interface LookupSize {
  /** What it takes by itself: its line, and its variables with their declarations. */
  readonly ownBytes: number;
  /** Written once in a document, however many lookups use it. */
  readonly fragment: string;
  readonly fragmentBytes: number;
}

/**
 * LeetCode's server is Django, which refuses bodies of more than 2.5 MB (DATA_UPLOAD_MAX_MEMORY_SIZE), behind an nginx,
 * which by default refuses more than 1 MB. A quarter of that is four times what the fullest document takes with
 * ordinary names (bench/upstream), and is on its way in a moment.
 */
export const maxDocumentBytes = 256 * 1024;

/** Names of alias and variables, punctuation, `query Leetgraph(…)`: less than that for each value and line. */
const wordingBytes = 64;

export function sizeOf(lookup: AnyLookup): LookupSize {
  if (isPage(lookup)) return { ownBytes: Buffer.byteLength(lookup.path), fragment: '', fragmentBytes: 0 };
  const { root, inner, rootArguments, fragment } = lookup;
  const args = [...Object.entries(rootArguments), ...Object.entries(inner?.arguments ?? {})];
  const valueBytes = args.map(([name, { type, value }]) => {
    // Escaped once more in the body than in itself at most; the name stands in the line, the type in the declaration.
    return Buffer.byteLength(JSON.stringify(value)) + name.length + type.length + wordingBytes;
  });
  const lineBytes = root.length + (inner?.field.length ?? 0) + 2 * wordingBytes;
  // Written in one line and without quotes, so it grows no further in JSON.
  const fragmentBytes = Buffer.byteLength(fragment);
  // A selection that is written in its place is written for each.
  const isOwn = lookup.typeIsUnknown === true;
  const own = valueBytes.reduce((sum, bytes) => sum + bytes, lineBytes) + (isOwn ? fragmentBytes : 0);
  return { ownBytes: own, fragment: isOwn ? '' : fragment, fragmentBytes: isOwn ? 0 : fragmentBytes };
}
