/** The closed list of ways in which Leetgraph can fail. What a client sees of them is decided in request/format-error.ts. */

/** Every code, with what it means. docs/errors.md is compared with this table by a test. */
export const errorMeanings = {
  BAD_USER_INPUT: 'an argument, a cursor or a global id is not well formed',
  UNAUTHENTICATED: 'it takes somebody who is known, and no valid key or token came with the request',
  FORBIDDEN: 'whoever asks may not do this',
  STORE_UNAVAILABLE: 'the database that API keys are kept in does not answer',
  NOT_PUBLIC: 'the owner hides this part on LeetCode',
  RATE_LIMITED: 'the quota of whoever asks is used up for now',
  QUERY_TOO_LARGE: 'the request holds more of something than a limit allows',
  QUERY_TOO_DEEP: 'fields are nested deeper than a limit allows',
  QUERY_TOO_COSTLY: 'the operation would cost more than a limit, or its caller’s whole quota, allows',
  DOCUMENT_NOT_FOUND: 'no document has the id that was asked for',
  DOCUMENT_NOT_TRUSTED: 'this server runs the documents of its manifest only, and this is none of them',
  UPSTREAM_TIMEOUT: 'LeetCode did not answer in time',
  UPSTREAM_RATE_LIMITED: 'LeetCode, or our pacing towards it, says wait',
  UPSTREAM_BLOCKED: 'LeetCode sent a challenge page, a refusal or a redirect instead of an answer',
  UPSTREAM_UNAVAILABLE: 'LeetCode cannot be reached, or answers with a server error',
  UPSTREAM_CHANGED: 'the answer or the schema of LeetCode is not what it was',
  OVERLOADED: 'this server is late with everything, and refuses rather than lets everybody wait',
  INTERNAL_SERVER_ERROR: 'a fault of ours; the request id finds it in the log',
} as const;

export type ErrorCode = keyof typeof errorMeanings;

/** The codes that say that LeetCode did not give an answer: the reasons for which an old one may be shown. */
export type UpstreamErrorCode = Extract<ErrorCode, `UPSTREAM_${string}`>;

export interface ErrorDetails {
  /** When asking again makes sense, from now, in milliseconds. */
  readonly retryAfterMs?: number;
  /** What lies beneath, for the log only: it never reaches a client. */
  readonly cause?: unknown;
}

/**
 * A failure with a code from the list above. The message is written for clients in the form
 * "subject must …, but got: value" or "who could not do what, because …"; it never holds an upstream body.
 */
export class LeetgraphError extends Error {
  override readonly name = 'LeetgraphError';
  readonly code: ErrorCode;
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.retryAfterMs = details.retryAfterMs;
  }
}

/** Reads as a sentence: subject, what it must be, and what came instead, shortened to 60 characters. */
export function badInput(subject: string, expected: string, got: unknown): LeetgraphError {
  const text = typeof got === 'string' ? got : JSON.stringify(got);
  const shown = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return new LeetgraphError('BAD_USER_INPUT', `${subject} must be ${expected}, but got: ${shown}`);
}
