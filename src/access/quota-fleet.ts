/** Quotas of many processes: taken from the shared bucket in slices, spent here without asking. It knows no Redis. */
import { LRUCache } from 'lru-cache';
import { refillBucket, timeToFill, type QuotaBucket } from './quota-bucket.ts';
import type { QuotaEvent } from './quota-event.ts';
import { maxQuotaHolders } from './quota-local.ts';
import type { SharedQuota } from './quota-shared.ts';
import { accepted, minuteMs, type Quota, type QuotaCharge, type QuotaHolder } from './quota.ts';

export interface FleetQuotaOptions {
  readonly shared: SharedQuota;
  /** What is given while the others cannot be asked. */
  readonly alone: Quota;
  /** In milliseconds. */
  readonly nowMs: () => number;
  readonly onEvent: (event: QuotaEvent) => void;
  readonly maxHolders?: number;
}

/** What this process has of one holder. */
interface Purse {
  /** Taken from the shared bucket and not spent. */
  held: number;
  /** From then on it is void: unspent slices must not add up while the bucket fills again. */
  heldUntilMs: number;
  /** The shared bucket as it was when it was last seen. */
  seen: QuotaBucket;
  /** A refusal that was seen is believed this long, so that who is refused does not ask the others each time. */
  emptyUntilMs: number;
  /** Cost of those who wait for the shared bucket: asked for together. */
  waiting: number;
  asking: Promise<TakenOrAway> | undefined;
}

type TakenOrAway = 'taken' | 'too-little' | 'away';

/** A hundredth of a quota: a hundred questions a minute at most for who asks what is known, and an error of as much a process. */
const slicesOfQuota = 100;
/** Others may give back meanwhile, and a client that comes again sooner is not worth a question. */
const believeEmptyMs = 1_000;

export function sliceOf({ perMinute }: QuotaHolder): number {
  return Math.ceil(perMinute / slicesOfQuota);
}

/**
 * Whatever is spent has been taken from the shared bucket before, so in any minute all processes together give at most one
 * quota and what was in it, and a slice a process: the slices that were taken in the minute before and spent in this one.
 */
export function createFleetQuota(options: FleetQuotaOptions): Quota {
  const { shared, alone, nowMs, onEvent } = options;
  const purses = new LRUCache<string, Purse>({ max: options.maxHolders ?? maxQuotaHolders });
  let isAlone = false;

  function purseOf({ id, perMinute }: QuotaHolder): Purse {
    let purse = purses.get(id);
    if (!purse) {
      const seen = { tokens: perMinute, atMs: nowMs() };
      purse = { held: 0, heldUntilMs: 0, seen, emptyUntilMs: 0, waiting: 0, asking: undefined };
      purses.set(id, purse);
    }
    if (purse.heldUntilMs <= nowMs()) purse.held = 0;
    return purse;
  }

  function spend(purse: Purse, cost: number): boolean {
    if (purse.held < cost) return false;
    purse.held -= cost;
    return true;
  }

  function refusal({ seen, held }: Purse, { perMinute }: QuotaHolder, cost: number): QuotaCharge {
    const { tokens } = refillBucket(seen, perMinute, nowMs());
    // At least something: what was seen to be too little may be enough by now, and has to be asked for.
    return { accepted: false, retryAfterMs: Math.max(1, timeToFill(cost - held - tokens, perMinute)) };
  }

  async function ask(purse: Purse, holder: QuotaHolder, need: number): Promise<TakenOrAway> {
    try {
      const { taken, left } = await shared.take(
        holder,
        need,
        Math.max(need, purse.waiting - purse.held) + sliceOf(holder),
      );
      if (isAlone) onEvent({ type: 'quota-together' });
      isAlone = false;
      purse.seen = { tokens: left, atMs: nowMs() };
      if (taken === 0) return 'too-little';
      purse.held += taken;
      purse.heldUntilMs = nowMs() + minuteMs;
      return 'taken';
    } catch (error) {
      // One event an outage, however many ask.
      if (!isAlone) onEvent({ type: 'quota-alone', error });
      isAlone = true;
      return 'away';
    }
  }

  /** One question at a time for a holder: whoever comes meanwhile is asked for with the next one. */
  async function chargeShared(holder: QuotaHolder, purse: Purse, cost: number): Promise<QuotaCharge> {
    purse.waiting += cost;
    try {
      for (;;) {
        if (spend(purse, cost)) return accepted;
        if (purse.asking) {
          await purse.asking;
          continue;
        }
        purse.asking = ask(purse, holder, cost - purse.held);
        const outcome = await purse.asking;
        purse.asking = undefined;
        if (outcome === 'away') return await alone.charge(holder, cost);
        if (outcome === 'taken') continue;
        purse.emptyUntilMs = nowMs() + believeEmptyMs;
        return refusal(purse, holder, cost);
      }
    } finally {
      purse.waiting -= cost;
    }
  }

  return {
    charge(holder, cost) {
      const purse = purseOf(holder);
      if (!purse.asking && spend(purse, cost)) return accepted;
      if (!purse.asking && purse.emptyUntilMs > nowMs()) {
        const refused = refusal(purse, holder, cost);
        if (refused.retryAfterMs > 1) return refused;
      }
      return chargeShared(holder, purse, cost);
    },
    refund(holder, cost) {
      if (isAlone) {
        alone.refund(holder, cost);
        return;
      }
      const purse = purseOf(holder);
      purse.held += cost;
      purse.heldUntilMs = Math.max(purse.heldUntilMs, nowMs() + minuteMs);
      const surplus = purse.held - sliceOf(holder);
      if (surplus <= 0) return;
      purse.held -= surplus;
      // Nobody waits for it. Where it fails it is lost, which errs on the safe side and mends itself within a minute.
      shared.take(holder, -surplus, 0).then(
        ({ left }) => (purse.seen = { tokens: left, atMs: nowMs() }),
        () => undefined,
      );
    },
    standing(holder) {
      if (isAlone) return alone.standing(holder);
      const { held, seen } = purseOf(holder);
      const { tokens } = refillBucket(seen, holder.perMinute, nowMs());
      const inAll = Math.min(holder.perMinute, tokens + held);
      return {
        limit: holder.perMinute,
        remaining: Math.max(0, Math.floor(inAll)),
        fullInMs: timeToFill(holder.perMinute - inAll, holder.perMinute),
      };
    },
  };
}
