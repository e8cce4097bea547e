/** What an answer was made of, as far as its lifetime depends on it: declared here by its reader, noted by loaders. */

/** One lookup that was answered. */
export interface Ingredient {
  readonly key: string;
  /** Data kind. */
  readonly kind: string;
  readonly source: string;
  /** In milliseconds since the epoch, both. */
  readonly storedAtMs: number;
  readonly freshUntilMs: number;
  readonly value: unknown;
}

/** Of one request; complete when its answer is. */
export interface Ingredients {
  readonly lookups: readonly Ingredient[];
  /** Lookups that were not answered. */
  readonly failures: number;
  /** The moment at which something other than a lookup's age changes the answer; Infinity: there is none. */
  readonly endsAtMs: number;
  /** True for what is of this moment, or of this caller, alone. */
  readonly isKeptOut: boolean;
  /** What of the process the answer rests on as a whole: while it is the same object, it has not changed. */
  readonly basis: unknown;
}

/** Whether what answers were made of has changed meanwhile. Given by the wiring: it takes the cache to know. */
export interface Currency {
  /** Counts up with whatever may change an ingredient, so that nothing is looked at while it stands still. */
  revision(): number;
  /** Whether each would be given again by this process: not forgotten, and not replaced by a newer one. */
  areCurrent(lookups: readonly Ingredient[]): boolean;
  /** See Ingredients. */
  basis(): unknown;
  /** Until when an answer may rest on that lookup; at the latest until it is no longer fresh. */
  goodUntilMs(lookup: Ingredient): number;
}

/**
 * Until when the answer is true, in milliseconds since the epoch; -Infinity for one that nobody may give a second time.
 * What rests on no lookup is none: there is nothing by which it could end.
 */
export function endOf(
  { lookups, failures, endsAtMs, isKeptOut }: Ingredients,
  goodUntilMs: Currency['goodUntilMs'],
): number {
  if (isKeptOut || failures > 0 || lookups.length === 0) return -Infinity;
  return lookups.reduce((end, lookup) => Math.min(end, goodUntilMs(lookup)), endsAtMs);
}
