/** Either kind of question to LeetCode: one that is merged into a document, or one that is a page of its own. */
import type { UpstreamLookup } from './upstream-lookup.ts';
import type { PageLookup } from './upstream-page.ts';

export type AnyLookup<Value = unknown> = UpstreamLookup<Value> | PageLookup<Value>;

export function isPage<Value>(lookup: AnyLookup<Value>): lookup is PageLookup<Value> {
  return 'path' in lookup;
}

export function isOfDocument<Value>(lookup: AnyLookup<Value>): lookup is UpstreamLookup<Value> {
  return !isPage(lookup);
}
