/** Upstream as it is: a queue that writes documents, and the way of one document to LeetCode. */
import { createBreather, type Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import { isOfDocument, isPage } from './any-lookup.ts';
import { createAskPage } from './ask-page.ts';
import type { AskAll } from './ask-waiting.ts';
import { createAsk } from './ask.ts';
import { createAwaitTurn } from './await-turn.ts';
import { createExchange } from './exchange.ts';
import type { HttpFetch } from './http-fetch.ts';
import { createKeptOut } from './kept-out.ts';
import { createPace, type PaceSharing } from './pace.ts';
import { createQueue } from './queue.ts';
import { createSend } from './send.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { Upstream } from './upstream.ts';
import { watchExchange } from './watch-exchange.ts';

export interface LeetCodeOptions {
  readonly url: string;
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Sum of the weights of a document's aliases (docs/decisions/0003). */
  readonly maxWeight: number;
  readonly ratePerSecond: number;
  readonly burst: number;
  /** 0 to 1: what a process takes of the budget while those that it shares it with cannot be asked. */
  readonly localShare: number;
  /** Lookups that may wait. */
  readonly maxWaiting: number;
  readonly patienceMs: number;
  /** Without it this process has the budget to itself. */
  readonly sharing?: PaceSharing;
  readonly fetch: HttpFetch;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly random: () => number;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** 20 contest histories are 3 MB (150 KB each, seen 2024); ten times that is no answer that was asked for. */
const maxAnswerBytes = 32 * 1024 * 1024;
/** A probe that has taken longer than any exchange may, and one time more for what it is to be told, is lost. */
const probeInTimeouts = 2;

/**
 * The way of a document, from the outside in:
 * 1. queue: what waits is merged, so that one turn answers as many as possible.
 * 2. retry: outside breaker and pace, by waiting in the queue again; so each attempt is paced, has new company, and an
 *    open breaker ends it.
 * 3. breaker, then pace: one question with one answer (`pace.turn`), asked for each document. The breaker goes first,
 *    because what is not going to be sent must not take from the budget.
 * 4. ask: write, send, read; the innocent of a neighbour's failure are asked once more, after a turn of their own.
 * 5. watch: inside the pace, so that each exchange is judged once, whoever it was for.
 * 6. time limit, then the exchange: innermost, so that waiting for a turn does not count as LeetCode's time.
 */
export function createLeetCode(options: LeetCodeOptions): Upstream {
  const { url, timeoutMs, concurrency, ratePerSecond, burst, fetch, clock, onEvent } = options;
  const pace = createPace({
    ...options,
    budget: { ratePerSecond, burst },
    limits: { concurrency, wayMs: timeoutMs, probeMs: probeInTimeouts * timeoutMs },
  });
  const { breather = createBreather(clock) } = options;
  const bare = createExchange({ url, timeoutMs, maxBytes: maxAnswerBytes, fetch, breather, clock });
  const { exchange, lastGoodAnswerAtMs } = watchExchange(bare, pace, clock);
  const keptOut = createKeptOut(clock);
  const awaitTurn = createAwaitTurn({ ...options, pace });
  const askDocument = createAsk({
    send: createSend(exchange),
    awaitTurn,
    keptOut,
    breathe: breather.breathe,
    clock,
    onEvent,
  });
  const askPage = createAskPage({ exchange, clock, onEvent });
  const ask: AskAll = async (lookups, telling) => {
    const [first] = lookups;
    if (first && isPage(first)) {
      const { outcome, tookMs } = await askPage(first);
      telling.onTrip([first], { type: 'page', tookMs });
      telling.settle(first, outcome);
    } else await askDocument(lookups.filter(isOfDocument), telling);
  };
  const queue = createQueue({ ...options, ask, pace, breather });
  return {
    ...queue,
    status() {
      const paced = pace.status();
      return {
        ...paced,
        answering: paced.breaker.state === 'closed',
        queue: queue.status(),
        keptOut: keptOut.fields(),
        lastGoodAnswerAtMs: lastGoodAnswerAtMs(),
      };
    },
  };
}
