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

export interface BudgetedTier extends Tier {
  /** True while the tier is passed over. */
  isAway(): boolean;
}

/**
 * The tier, but `getMany` and `setMany` never reject and never outlast their budget: a failure is an event and an empty
 * answer. While a call is overdue the tier is passed over at once and in silence, so that a stall is paid for once, calls
 * do not pile up behind it, and the connection falls idle, which is how its own timeout notices.
 */
export function withBudget(tier: Tier, { budgetMs, clock, onEvent }: BudgetedTierOptions): BudgetedTier {
  const failing = new Set<'get' | 'set'>();

  function report(operation: 'get' | 'set', error: unknown): void {
    failing.add(operation);
    onEvent({ type: 'cache-tier-failed', tier: tier.name, operation, error });
  }

  function wentWell(operation: 'get' | 'set'): void {
    if (failing.delete(operation)) onEvent({ type: 'cache-tier-recovered', tier: tier.name, operation });
  }

  function budgetFor(operation: 'get' | 'set', limitMs: number): Budget {
    const onOverrun = (): void => {
      report(operation, new Error(`the ${tier.name} tier did not answer, because it took longer than ${limitMs} ms`));
    };
    return createBudget({ limitMs, clock, onOverrun });
  }

  const reads = budgetFor('get', budgetMs);
  const writes = budgetFor('set', budgetMs * writeBudgetInReads);
  const isAway = (): boolean => reads.isOverdue() || writes.isOverdue();

  return {
    name: tier.name,
    async getMany(keys) {
      const nothing = keys.map(() => undefined);
      if (isAway()) return nothing;
      try {
        const records = await reads.run(async (hasCome) => tier.getMany(keys, hasCome), nothing);
        if (records !== nothing) wentWell('get');
        return records;
      } catch (error) {
        report('get', error);
        return nothing;
      }
    },
    async setMany(entries) {
      // A slow read does not stop writes: they come one by one (write-behind.ts), and their loss would last.
      if (writes.isOverdue()) return;
      try {
        const call = async (): Promise<boolean> => {
          await tier.setMany(entries);
          return true;
        };
        if (await writes.run(call, false)) wentWell('set');
      } catch (error) {
        report('set', error);
      }
    },
    isAway,
    close: () => tier.close(),
  };
}
