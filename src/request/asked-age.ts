/** How old data may be for this request: what its `Cache-Control` says of it, and nothing else that it says. */
import type { IncomingHttpHeaders } from 'node:http';

/** Milliseconds; undefined: as old as is fresh. Of several limits the least counts; what is no number is passed over. */
export function askedAgeMs({ 'cache-control': header }: IncomingHttpHeaders): number | undefined {
  if (header === undefined) return undefined;
  let leastMs: number | undefined;
  for (const directive of header.toLowerCase().split(',')) {
    const found = /^\s*(?:no-cache|max-age\s*=\s*"?(\d{1,10})"?)\s*$/.exec(directive);
    if (found) leastMs = Math.min(leastMs ?? Infinity, Number(found[1] ?? 0) * 1000);
  }
  return leastMs;
}
