/** The lookups that wait for LeetCode. When a document may leave, all that waits goes into it, up to a limit. */
import type { Ask } from './ask.ts';
import type { Finding } from './upstream-field.ts';
import { LeetgraphError } from '../errors.ts';
import { shareKeyOf } from './upstream-document.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';
import type { Upstream } from './upstream.ts';

export interface QueueOptions {
  readonly ask: Ask;
  /** Documents under way at once. */
  readonly concurrency: number;
  /** Sum of the weights of a document's aliases. */
  readonly maxWeight: number;
}

interface Waiting {
  readonly lookup: UpstreamLookup;
  readonly resolve: (finding: Finding<unknown>) => void;
  readonly reject: (error: LeetgraphError) => void;
}

/**
 * While fewer than `concurrency` documents are under way a wave leaves in the very call that brings it: no timer, no
 * added delay. Otherwise it waits, and leaves together with all that has come meanwhile, so throughput grows with load.
 */
export function createQueue({ ask, concurrency, maxWeight }: QueueOptions): Upstream {
  let waiting: Waiting[] = [];
  const underWay = new Set<Promise<void>>();

  return {
    fetchMany(lookups) {
      const promises = lookups.map(
        (lookup) =>
          new Promise<Finding<unknown>>((resolve, reject) => {
            waiting.push({ lookup, resolve, reject });
          }),
      );
      sendWhatMayLeave();
      return promises;
    },
    async drain() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };

  function sendWhatMayLeave(): void {
    while (waiting.length > 0 && underWay.size < concurrency) {
      const { taken, left } = takeDocument(waiting, maxWeight);
      waiting = left;
      const sent = ask(
        taken.map(({ lookup }) => lookup),
        settlerOf(taken),
      ).finally(() => {
        underWay.delete(sent);
        sendWhatMayLeave();
      });
      underWay.add(sent);
    }
  }
}

function settlerOf(taken: readonly Waiting[]) {
  const byLookup = new Map(taken.map((entry) => [entry.lookup, entry]));
  return (lookup: UpstreamLookup, outcome: Finding<unknown> | LeetgraphError) => {
    const entry = byLookup.get(lookup);
    if (outcome instanceof LeetgraphError) entry?.reject(outcome);
    else entry?.resolve(outcome);
  };
}

/** In the order of waiting; a lookup that shares an alias with one already taken costs nothing, so it always fits. */
function takeDocument(waiting: readonly Waiting[], maxWeight: number) {
  const weights = new Map<string, number>();
  let weight = 0;
  const taken: Waiting[] = [];
  const left: Waiting[] = [];
  for (const entry of waiting) {
    const key = shareKeyOf(entry.lookup);
    const added = Math.max(0, entry.lookup.weight - (weights.get(key) ?? 0));
    // A lookup that is heavier than a whole document goes alone rather than never.
    if (weight > 0 && weight + added > maxWeight) {
      left.push(entry);
      continue;
    }
    weight += added;
    weights.set(key, Math.max(entry.lookup.weight, weights.get(key) ?? 0));
    taken.push(entry);
  }
  return { taken, left };
}
