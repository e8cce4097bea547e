/** All lookups there are, by the name with which their keys begin. Keys are read here, and made in upstream-lookup.ts. */
import * as contestLookups from './contest-lookups.ts';
import type { Kind } from './freshness-table.ts';
import * as problemLookups from './problem-lookups.ts';
import * as userLookups from './user-lookups.ts';

const makers = Object.values({ ...contestLookups, ...problemLookups, ...userLookups });
const makersByField = new Map(makers.map((maker) => [maker.field, maker]));

/** A lookup as far as its key tells it: enough to read its stored answer. */
export interface StoredLookup {
  readonly key: string;
  readonly kind: Kind;
  /** Throws when it is not of today's shape. */
  readonly parse: (stored: unknown) => unknown;
}

/** Undefined when there is no lookup with that key. */
export function storedLookupOf(key: string): StoredLookup | undefined {
  const maker = key.endsWith(')') ? makersByField.get(fieldOfKey(key)) : undefined;
  return maker && { key, kind: maker.kind, parse: maker.parseStored };
}

/** Kind of the lookup with that key; undefined when there is no such lookup. */
export function kindOfKey(key: string): Kind | undefined {
  return storedLookupOf(key)?.kind;
}

/** `userProfile` of `userProfile("alice")`. */
export function fieldOfKey(key: string): string {
  return key.slice(0, Math.max(0, key.indexOf('(')));
}

/** `alice` of `userProfile("alice")`; undefined where the first argument is no text. */
export function firstTextOfKey(key: string): string | undefined {
  const start = key.indexOf('(') + 1;
  // Names and slugs hold no quotation marks and no backslashes; what does is no name.
  return key[start] === '"' ? key.slice(start + 1, key.indexOf('"', start + 1)) : undefined;
}
