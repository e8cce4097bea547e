/** Makes a tier that may throw or hang one that cannot: it then holds nothing. It knows nothing of what tiers are made of. */
import type { Clock } from '../clock.ts';
import { createBudget } from './budget.ts';
import type { Budget } from './budget.ts';
import type { CacheEvent } from './cache-event.ts';
import type { Tier } from './tier.ts';

export interface BudgetedTierOptions {
  /** The longest that a read may hold up a request, in milliseconds. */
  readonly budgetMs: number;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Nobody waits for a write but a shutdown, so it may take longer than a read before the tier counts as stalled. */
const writeBudgetInReads = 10;

/**
 * The tier, but `getMany` and `setMany` never reject and never outlast their budget: a failure is an event and an empty
 * answer. While a call is overdue the tier is passed over at once and in silence, so that a stall is paid for once, calls
 * do not pile up behind it, and the connection falls idle, which is how its own timeout notices.
 */
export function withBudget(tier: Tier, { budgetMs, clock, onEvent }: BudgetedTierOptions): Tier {
  function report(operation: 'get' | 'set', error: unknown): void {
    onEvent({ type: 'cache-tier-failed', tier: tier.name, operation, error });
  }

  function budgetFor(operation: 'get' | 'set', limitMs: number): Budget {
    const onOverrun = (): void => {
      report(operation, new Error(`the ${tier.name} tier did not answer, because it took longer than ${limitMs} ms`));
    };
    return createBudget({ limitMs, clock, onOverrun });
  }

  const reads = budgetFor('get', budgetMs);
  const writes = budgetFor('set', budgetMs * writeBudgetInReads);

  return {
    name: tier.name,
    async getMany(keys) {
      const nothing = keys.map(() => undefined);
      if (reads.isOverdue() || writes.isOverdue()) return nothing;
      try {
        return await reads.run(async () => tier.getMany(keys), nothing);
      } catch (error) {
        report('get', error);
        return nothing;
      }
    },
    async setMany(entries) {
      // A slow read does not stop writes: they come one by one (write-behind.ts), and their loss would last.
      if (writes.isOverdue()) return;
      try {
        await writes.run(async () => tier.setMany(entries), undefined);
      } catch (error) {
        report('set', error);
      }
    },
    close: () => tier.close(),
  };
}
