/** Where the answer cache stands in the way of a request: asked before anything is parsed, and offered what was made. */
import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../../access/caller.ts';
import type { Clock } from '../../clock.ts';
import type { Exchange } from '../exchange.ts';
import { answerKeyOf } from './answer-key.ts';
import type { Answers } from './answers.ts';
import { compress, encodingFor, leastBytes } from './encoding.ts';
import { endOf, type Currency } from './ingredients.ts';
import { addFreshness, isKnown, sendAnswer } from './send-answer.ts';

export interface AnswerStepsOptions {
  /** Undefined: nothing is kept here. HTTP caches are told the same either way. */
  readonly answers: Answers | undefined;
  readonly goodUntilMs: Currency['goodUntilMs'];
  readonly exchangeOf: (request: FastifyRequest) => Exchange;
  /** Of a request that has passed the gate. */
  readonly callerAt: (request: FastifyRequest) => Caller;
  readonly clock: Clock;
}

export interface AnswerSteps {
  /** Sends what is kept. True: it did, or does when the promise resolves. Who asks is known and has paid by then. */
  recall(request: FastifyRequest, reply: FastifyReply): boolean | Promise<FastifyReply>;
  /** Gives an answer that was made its head for HTTP caches, keeps it if that pays, and returns what is to be sent. */
  finish(request: FastifyRequest, reply: FastifyReply, payload: string): string | Buffer | Promise<Buffer>;
}

export function createAnswerSteps({
  answers,
  goodUntilMs,
  exchangeOf,
  callerAt,
  clock,
}: AnswerStepsOptions): AnswerSteps {
  return {
    recall(request, reply) {
      const key = answerKeyOf(request, callerAt(request).scope);
      const exchange = exchangeOf(request);
      exchange.answerKey = key;
      if (answers) exchange.answer = 'made';
      const answer = key === undefined ? undefined : answers?.find(key);
      if (key === undefined || answer === undefined) return false;
      exchange.answer = 'recalled';
      exchange.operationName = answer.operationName;
      exchange.operationType = answer.operationType;
      const options = { nowMs: clock.nowMs(), onGrown: () => answers?.grown(key, answer) };
      return sendAnswer(request, reply, answer, options) ?? true;
    },

    finish(request, reply, payload) {
      const exchange = exchangeOf(request);
      const { answerKey } = exchange;
      const isWhole = reply.statusCode === 200 && exchange.operationType === 'query' && exchange.errorCodes.size === 0;
      const ingredients = isWhole ? exchange.ingredientsOf?.() : undefined;
      const nowMs = clock.nowMs();
      // Without a key the answer is for this client at this moment: it asked for fresher data, or for a trace of it.
      const endsAtMs = ingredients && answerKey !== undefined ? endOf(ingredients, goodUntilMs) : -Infinity;
      // Made where somebody needs them: Node sends text together with its head, and bytes apart from it.
      let made: Buffer | undefined;
      const bytesOf = (): Buffer => (made ??= Buffer.from(payload));
      const isGet = request.method === 'GET';
      const etag = isGet && endsAtMs > nowMs ? etagOf(bytesOf()) : undefined;
      if (isGet && etag === undefined) void reply.header('cache-control', 'no-store');
      if (etag !== undefined && ingredients) {
        const oldestAtMs = Math.min(...ingredients.lookups.map(({ storedAtMs }) => storedAtMs));
        addFreshness(request, reply, { oldestAtMs, endsAtMs, etag }, nowMs);
      }
      const contentType = String(reply.getHeader('content-type'));
      const { operationName, operationType } = exchange;
      const kept =
        answerKey === undefined || !ingredients || endsAtMs <= nowMs
          ? undefined
          : answers?.offer(
              answerKey,
              {
                // Read if it is kept.
                get bytes() {
                  return bytesOf();
                },
                get head() {
                  return lastingHead(reply);
                },
                contentType,
                etag,
                operationName,
                operationType,
              },
              ingredients,
            );
      if (kept) exchange.answer = 'kept';
      if (etag !== undefined && isKnown(request, etag)) {
        void reply.code(304);
        return '';
      }
      const encoding = encodingFor(request.headers['accept-encoding']);
      if (encoding === undefined || bytesOf().length < leastBytes) return payload;
      void reply.header('content-encoding', encoding).removeHeader('content-length');
      return compress(bytesOf(), encoding);
    },
  };
}

/** What is of one request, one caller, one moment or one form of the bytes. The rest is said again whenever they are sent. */
const passing =
  /^(?:x-request-id|ratelimit.*|retry-after|content-length|content-encoding|date|connection|age|etag|x-accel-expires)$/;

function lastingHead(reply: FastifyReply): string[] {
  return Object.entries(reply.getHeaders()).flatMap(([name, value]) =>
    value === undefined || passing.test(name) ? [] : [name, String(value)],
  );
}

/** Weak: it stands for the answer in any encoding. 22 characters are 132 bits: no two answers share one by chance. */
function etagOf(bytes: Buffer): string {
  return `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}
