/** A page of a list as a Relay connection with the age of the list. */
import type { Page } from '../domain/paging.ts';
import type { Answer } from '../loaders/lookup-loader.ts';

/** Null where the list itself is. */
export function toConnection<List, Item>({ value, freshness }: Answer<List>, pageOf: (list: List) => Page<Item>) {
  return value === null ? null : { ...pageOf(value), freshness };
}
