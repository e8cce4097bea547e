/** Asks one document's worth of lookups and sees every one of them settled, re-asking those a neighbour took down. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { Telling } from './ask-waiting.ts';
import type { AwaitTurn } from './await-turn.ts';
import type { Breathe } from '../breather.ts';
import { UpstreamChanged } from './changed.ts';
import type { KeptOut } from './kept-out.ts';
import { readAnswer } from './read-answer.ts';
import { readRefusal } from './read-refusal.ts';
import type { Send } from './send.ts';
import type { Outcome, Settlement } from './settlement.ts';
import { createTellChange } from './tell-change.ts';
import { createUpstreamDocument, type UpstreamDocument } from './upstream-document.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

export interface AskOptions {
  readonly send: Send;
  /** For every document but the first, which has its turn from the queue. */
  readonly awaitTurn: AwaitTurn;
  readonly keptOut: KeptOut;
  /** Awaited between two pieces of what an answer makes to do. */
  readonly breathe: Breathe;
  readonly clock: Clock;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** Settles all, never rejects. */
export type Ask = (lookups: readonly UpstreamLookup[], telling: Telling<UpstreamLookup>) => Promise<void>;

/**
 * One document, then at most two more: a schema change and a null that climbed can come one after the other, and what
 * still has no answer after both is not worth a fourth.
 */
const maxDocuments = 3;

export function createAsk({ send, awaitTurn, keptOut, breathe, clock, onEvent }: AskOptions): Ask {
  return async (lookups, { settle, onTrip, end }) => {
    const tellChange = createTellChange(onEvent);
    const settleAndTell = (lookup: UpstreamLookup, outcome: Outcome): void => {
      if (outcome instanceof UpstreamChanged) tellChange(outcome);
      const told = outcome instanceof LeetgraphError ? outcome.code : outcome.state;
      onEvent({ type: 'upstream-lookup', field: lookup.name, outcome: told });
      settle(lookup, outcome);
    };
    let open = lookups;
    let emptied = false;
    for (let documents = 1; documents <= maxDocuments; documents += 1) {
      // Asked before each document, because others are under way that may have met the same change meanwhile.
      const known = open.filter((lookup) => {
        const isKeptOut = keptOut.isKeptOut(lookup.name);
        // Told when it was put out, and not again for each lookup until it is tried again.
        if (isKeptOut)
          settleAndTell(lookup, new LeetgraphError('UPSTREAM_CHANGED', `LeetCode has no ${lookup.name} now`));
        return !isKeptOut;
      });
      const nullable = known.filter((lookup) => !lookup.rootIsNonNull);
      // The last document is for those who are sure to get an answer, if the one before was emptied by a non-null root.
      const asked = emptied && documents === maxDocuments && nullable.length > 0 ? nullable : known;
      if (asked.length === 0) return;
      const settlement = await sendDocument(asked, documents === 1 ? end : undefined, onTrip);
      for (const [lookup, outcome] of settlement.settled) {
        settleAndTell(lookup, outcome);
        // Whoever waits for it has work to do now: to keep it, to show it.
        await breathe();
      }
      emptied = settlement.emptied;
      const leftOut = asked === nullable ? known.filter((lookup) => lookup.rootIsNonNull) : [];
      open = [...settlement.again, ...leftOut];
    }
    for (const lookup of open) settleAndTell(lookup, new UpstreamChanged(lookup.name, 'no answer'));
  };

  /** Never rejects: what LeetCode did not answer, and what this code could not do, is an outcome of each lookup. */
  async function sendDocument(
    lookups: readonly UpstreamLookup[],
    endFirst: (() => void) | undefined,
    onTrip: Telling<UpstreamLookup>['onTrip'],
  ): Promise<Settlement> {
    let end = endFirst;
    try {
      // No await where there is a turn: the first document leaves in the very call that brings it.
      end ??= await awaitTurn();
      const onEnd = (tookMs: number): void => {
        end?.();
        onTrip(lookups, { type: 'document', tookMs });
      };
      return await exchange(createUpstreamDocument(lookups), onEnd);
    } catch (error) {
      const failure = toFailure(error);
      return { settled: new Map(lookups.map((lookup) => [lookup, failure])), again: [], emptied: false };
    } finally {
      end?.();
    }
  }

  async function exchange(document: UpstreamDocument, onEnd: (tookMs: number) => void): Promise<Settlement> {
    const body = JSON.stringify({ query: document.text, variables: document.variables, operationName: 'Leetgraph' });
    const sentAtMs = clock.nowMs();
    const tell = (error: LeetgraphError | undefined) => {
      const durationMs = clock.nowMs() - sentAtMs;
      onEnd(durationMs);
      onEvent({
        type: 'upstream-document',
        aliases: document.aliases.length,
        lookups: document.aliases.reduce((count, alias) => count + alias.lookups.length, 0),
        bytes: Buffer.byteLength(body),
        durationMs,
        error,
      });
    };
    const { status, answer } = await send(body).catch((error: unknown) => {
      const failure = toFailure(error);
      tell(failure);
      throw failure;
    });
    if (status === 200) {
      tell(undefined);
      return readAnswer(document, answer, breathe);
    }
    tell(new LeetgraphError('UPSTREAM_CHANGED', 'LeetCode refused a document'));
    const refusal = readRefusal(document, answer.errors ?? []);
    for (const field of refusal.unknownFields) keptOut.keepOut(field);
    return refusal;
  }
}

/** Anything else than our own errors is a fault of this code. */
function toFailure(error: unknown): LeetgraphError {
  if (error instanceof LeetgraphError) return error;
  return new LeetgraphError('INTERNAL_SERVER_ERROR', 'LeetCode could not be asked', { cause: error });
}
