/** Asks one document's worth of lookups and sees every one of them settled, re-asking those a neighbour took down. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { UpstreamChanged } from './changed.ts';
import type { KeptOut } from './kept-out.ts';
import { readAnswer } from './read-answer.ts';
import { readRefusal } from './read-refusal.ts';
import type { Send } from './send.ts';
import type { Outcome, Settlement } from './settlement.ts';
import { createUpstreamDocument, type UpstreamDocument } from './upstream-document.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

export interface AskOptions {
  readonly send: Send;
  readonly keptOut: KeptOut;
  readonly clock: Clock;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** Settles all, never rejects. */
export type Ask = (lookups: readonly UpstreamLookup[], settle: SettleLookup) => Promise<void>;
export type SettleLookup = (lookup: UpstreamLookup, outcome: Outcome) => void;

/**
 * One document, then at most two more: a schema change and a null that climbed can come one after the other, and what
 * still has no answer after both is not worth a fourth.
 */
const maxDocuments = 3;

export function createAsk({ send, keptOut, clock, onEvent }: AskOptions): Ask {
  return async (lookups, settle) => {
    const settleAndTell: SettleLookup = (lookup, outcome) => {
      if (outcome instanceof UpstreamChanged) {
        onEvent({ type: 'upstream-changed', field: outcome.field, path: outcome.path });
      }
      const told = outcome instanceof LeetgraphError ? outcome.code : outcome.state;
      onEvent({ type: 'upstream-lookup', field: lookup.name, outcome: told });
      settle(lookup, outcome);
    };
    let open: readonly UpstreamLookup[] = lookups.filter((lookup) => {
      const isKeptOut = keptOut.isKeptOut(lookup.name);
      // Told when it was put out, and not again for each lookup until it is tried again.
      if (isKeptOut)
        settleAndTell(lookup, new LeetgraphError('UPSTREAM_CHANGED', `LeetCode has no ${lookup.name} now`));
      return !isKeptOut;
    });
    for (let documents = 0; open.length > 0 && documents < maxDocuments; documents += 1) {
      const { settled, again } = await sendDocument(createUpstreamDocument(open));
      for (const [lookup, outcome] of settled) settleAndTell(lookup, outcome);
      open = again;
    }
    for (const lookup of open) settleAndTell(lookup, new UpstreamChanged(lookup.name, 'no answer'));
  };

  async function sendDocument(document: UpstreamDocument): Promise<Settlement> {
    const lookups = document.aliases.flatMap((alias) => alias.lookups);
    const body = JSON.stringify({ query: document.text, variables: document.variables, operationName: 'Leetgraph' });
    const sentAtMs = clock.nowMs();
    const tell = (error: LeetgraphError | undefined) =>
      onEvent({
        type: 'upstream-document',
        aliases: document.aliases.length,
        lookups: lookups.length,
        bytes: Buffer.byteLength(body),
        durationMs: clock.nowMs() - sentAtMs,
        error,
      });
    try {
      const { status, answer } = await send(body);
      if (status === 200) {
        tell(undefined);
        return readAnswer(document, answer);
      }
      const refusal = readRefusal(document, answer.errors ?? []);
      for (const lookup of refusal.settled.keys()) keptOut.keepOut(lookup.name);
      tell(new LeetgraphError('UPSTREAM_CHANGED', 'LeetCode refused a document'));
      return refusal;
    } catch (error) {
      // Anything else than our own errors is a fault of this code; its lookups must settle all the same.
      const failure =
        error instanceof LeetgraphError
          ? error
          : new LeetgraphError('INTERNAL_SERVER_ERROR', 'An answer of LeetCode could not be read', { cause: error });
      tell(failure);
      return { settled: new Map(lookups.map((lookup) => [lookup, failure])), again: [] };
    }
  }
}
