/** Writes an answer in the form that this client takes, or tells it that it has it already. The head is made anew each time. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from '../vary.ts';
import { compress, encodingFor, leastBytes } from './encoding.ts';
import { freshnessHeaders, hasCredentials, type Ages } from './http-freshness.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** A promise where this client is the first to take the answer in that encoding; otherwise it is sent at once. */
export function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: StoredAnswer,
  options: { readonly nowMs: number; readonly onGrown: () => void },
): Promise<FastifyReply> | undefined {
  void reply.header('content-type', answer.contentType);
  const { etag, oldestAtMs, endsAtMs } = answer;
  if (etag !== undefined) {
    addFreshness(request, reply, { etag, oldestAtMs, endsAtMs }, options.nowMs);
    if (isKnown(request, etag)) return void reply.code(304).send();
  }
  const { bytes, forms } = answer;
  const encoding = bytes.length < leastBytes ? undefined : encodingFor(request.headers['accept-encoding']);
  if (encoding === undefined) return void reply.send(bytes);
  void reply.header('content-encoding', encoding);
  const form = forms.get(encoding);
  if (form) return void reply.send(form);
  return compress(bytes, encoding).then((made) => {
    forms.set(encoding, made);
    options.onGrown();
    return reply.send(made);
  });
}

/** For GET: what a cache in front, or the client's own, may do with it. */
export function addFreshness(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  { oldestAtMs, endsAtMs, etag }: Ages & { readonly etag: string },
  nowMs: number,
): void {
  const { cacheControl, age, remaining } = freshnessHeaders({ oldestAtMs, endsAtMs }, nowMs, hasCredentials(headers));
  void addVary(reply, 'authorization', 'x-api-key')
    .header('etag', etag)
    .header('cache-control', cacheControl)
    .header('age', age)
    .header('x-accel-expires', remaining);
}

/** RFC 9110, section 13.1.2: compared weakly, so that each encoding of an answer is that answer. */
export function isKnown({ headers }: FastifyRequest, etag: string): boolean {
  const given = headers['if-none-match'];
  if (given === undefined) return false;
  return given === '*' || given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
}
