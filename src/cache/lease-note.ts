/** What lies under the key of a lease: the token of its holder, or a note that its load has failed. */
import { errorMeanings, LeetgraphError } from '../errors.ts';
import type { ErrorCode } from '../errors.ts';

/** Begins a note, and no token: those are UUIDs. The scripts know it, too. */
export const noteMark = '!';

/** Only failures of LeetCode are worth telling: others would meet the same. */
export function toNote({ code, retryAfterMs }: LeetgraphError): string | undefined {
  return isUpstream(code) ? `${noteMark}${code} ${retryAfterMs ?? ''}` : undefined;
}

/** The failure that a note tells of; undefined for what is no note of today's form. */
export function readNote(text: string): LeetgraphError | undefined {
  const [, code, retryAfterMs] = /^!([A-Z_]+) (\d*(?:\.\d+)?)$/.exec(text) ?? [];
  if (code === undefined || !isErrorCode(code) || !isUpstream(code)) return undefined;
  const details = retryAfterMs === undefined || retryAfterMs === '' ? {} : { retryAfterMs: Number(retryAfterMs) };
  return new LeetgraphError(code, `no answer could be had, because ${errorMeanings[code]}`, details);
}

function isErrorCode(text: string): text is ErrorCode {
  return Object.hasOwn(errorMeanings, text);
}

function isUpstream(code: ErrorCode): boolean {
  return code.startsWith('UPSTREAM_');
}
