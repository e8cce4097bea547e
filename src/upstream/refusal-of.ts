/** Looks at status and type before anybody reads a body: is this a GraphQL answer at all, and if not, what is it? */
import { LeetgraphError } from '../errors.ts';
import type { HttpResponse } from './http-fetch.ts';

/** Undefined when the response is JSON with a status that GraphQL answers have (200, or 400 for refused documents). */
export function refusalOf(response: HttpResponse, nowMs: number): LeetgraphError | undefined {
  const { status } = response;
  if (status === 429) {
    const retryAfterMs = parseRetryAfterMs(response.headers.get('retry-after'), nowMs);
    const details = retryAfterMs === undefined ? {} : { retryAfterMs };
    return new LeetgraphError('UPSTREAM_RATE_LIMITED', 'LeetCode says that it was asked too often', details);
  }
  // 499 is what LeetCode's front says when it gave up itself (seen 2026).
  if (status >= 500 || status === 499) {
    return new LeetgraphError('UPSTREAM_UNAVAILABLE', `LeetCode answered with status ${status}`);
  }
  const isJson = /^application\/(graphql-response\+)?json\b/i.test(response.headers.get('content-type') ?? '');
  if (isJson && (status === 200 || status === 400)) return undefined;
  if (!isJson || status === 401 || status === 403 || (status >= 300 && status < 400)) {
    return new LeetgraphError('UPSTREAM_BLOCKED', `LeetCode sent a page instead of an answer, with status ${status}`);
  }
  return new LeetgraphError('UPSTREAM_CHANGED', `LeetCode answered with the unexpected status ${status}`);
}

/** Seconds or an HTTP date, as in RFC 9110 section 10.2.3; undefined when absent or neither. */
function parseRetryAfterMs(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d{1,6}$/.test(value.trim())) return Number(value) * 1000;
  // An HTTP date begins with a day of the week. Date.parse alone makes dates of "-5" and of "1.5" too.
  const atMs = /^\s*[a-z]{3}/i.test(value) ? Date.parse(value) : NaN;
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}
