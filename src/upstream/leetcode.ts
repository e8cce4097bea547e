/** Upstream as it is: a queue that writes documents, and the way of one document to LeetCode. */
import type { Clock } from '../clock.ts';
import { createAsk } from './ask.ts';
import { createKeptOut } from './kept-out.ts';
import { createQueue } from './queue.ts';
import { createSend } from './send.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { Upstream } from './upstream.ts';

export interface LeetCodeOptions {
  readonly url: string;
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Sum of the weights of a document's aliases (docs/decisions/0003). */
  readonly maxWeight: number;
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** 20 contest histories are 3 MB (150 KB each, seen 2024); ten times that is no answer that was asked for. */
const maxAnswerBytes = 32 * 1024 * 1024;

/** The way of a document: queue, ask (write, read, re-ask the innocent), send (time limit, one POST). */
export function createLeetCode({
  url,
  timeoutMs,
  concurrency,
  maxWeight,
  fetch,
  clock,
  onEvent,
}: LeetCodeOptions): Upstream {
  const send = createSend({ url, timeoutMs, maxBytes: maxAnswerBytes, fetch, clock });
  const ask = createAsk({ send, keptOut: createKeptOut(clock), clock, onEvent });
  return createQueue({ ask, concurrency, maxWeight });
}
