/** Asks for one page of LeetCode's REST addresses and says what became of it. */
import { ZodError } from 'zod';
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import { UpstreamChanged } from './changed.ts';
import type { Exchange } from './exchange.ts';
import type { Outcome } from './settlement.ts';
import type { UpstreamEvent } from './upstream-event.ts';
import { absent } from './upstream-field.ts';
import type { PageLookup } from './upstream-page.ts';

export interface AskPageOptions {
  readonly exchange: Exchange;
  readonly clock: Clock;
  readonly onEvent: (event: UpstreamEvent) => void;
}

/** Never rejects. */
export type AskPage = (lookup: PageLookup) => Promise<{ readonly outcome: Outcome; readonly tookMs: number }>;

export function createAskPage({ exchange, clock, onEvent }: AskPageOptions): AskPage {
  return async (lookup) => {
    const sentAtMs = clock.nowMs();
    const outcome = await fetchPage(lookup);
    const error = outcome instanceof LeetgraphError ? outcome : undefined;
    if (error instanceof UpstreamChanged) onEvent({ type: 'upstream-changed', field: error.field, path: error.path });
    const durationMs = clock.nowMs() - sentAtMs;
    onEvent({ type: 'upstream-page', page: lookup.name, durationMs, error });
    onEvent({ type: 'upstream-lookup', field: lookup.name, outcome: error?.code ?? stateOf(outcome) });
    return { outcome, tookMs: durationMs };
  };

  async function fetchPage(lookup: PageLookup): Promise<Outcome> {
    try {
      const { status, json } = await exchange({ path: lookup.path });
      if (status === 404) return absent;
      return status === 200 ? lookup.parse(json) : new UpstreamChanged(lookup.name, 'status');
    } catch (error) {
      if (error instanceof LeetgraphError) return error;
      const paths = error instanceof ZodError ? error.issues.map((issue) => issue.path.join('.')) : ['parser'];
      return new UpstreamChanged(
        lookup.name,
        paths.slice(0, 5).join(', '),
        error instanceof ZodError ? undefined : error,
      );
    }
  }
}

function stateOf(outcome: Outcome): 'found' | 'absent' | 'hidden' {
  return outcome instanceof LeetgraphError ? 'absent' : outcome.state;
}
