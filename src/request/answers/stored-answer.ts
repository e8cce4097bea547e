/** An answer that is kept as bytes, with what has to be known to give it again. */
import type { OperationType } from '../request-event.ts';
import type { Encoding } from './encoding.ts';
import type { Ingredient } from './ingredients.ts';

export interface StoredAnswer {
  readonly bytes: Buffer;
  /**
   * The same as text, where it is ASCII: Node sends that and its head in one write, and two buffers in a vector of them,
   * which took 1 µs of 22 more (Node 20, 2026). Undefined otherwise: an umlaut has another length in each encoding.
   */
  readonly ascii: string | undefined;
  /** Names and values in turn: of the head that it was first sent with, what is true of it whenever it is sent. */
  readonly head: readonly string[];
  /** As the client accepts it, which is part of the key. */
  readonly contentType: string;
  /** For GET alone. */
  readonly etag: string | undefined;
  /** For the report. */
  readonly operationName: string | undefined;
  readonly operationType: OperationType | undefined;
  readonly lookups: readonly Ingredient[];
  readonly basis: unknown;
  /** Not given from then on, in milliseconds since the epoch. */
  readonly endsAtMs: number;
  /** When the oldest of its lookups was fetched. */
  readonly oldestAtMs: number;
  /** Up to which its ingredients were looked at last. */
  revision: number;
  /** Compressed on the first request that wants it so, and kept. */
  readonly forms: Map<Encoding, Buffer>;
}

/** Of a Map entry, two objects and the arrays between them, measured at 500 bytes for one lookup. */
const entryOverheadBytes = 512;
const lookupOverheadBytes = 160;

/** Bytes that it holds, near enough for a bound. The values of its lookups are the cache's own objects and not counted. */
export function sizeOf(key: string, { bytes, ascii, lookups, forms }: StoredAnswer): number {
  const compressed = [...forms.values()].reduce((sum, form) => sum + form.length, ascii?.length ?? 0);
  // A string may take two bytes a character.
  return 2 * key.length + bytes.length + compressed + entryOverheadBytes + lookups.length * lookupOverheadBytes;
}
