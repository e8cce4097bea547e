/** What one request pays: a unit for coming, its cost when that is known, and back what was known already. */
import type { Caller, Role } from '../../access/caller.ts';
import { toQuotaHolder, type QuotaTable } from '../../access/quota-holder.ts';
import type { QuotaEvent } from '../../access/quota-event.ts';
import type { Quota, QuotaHolder } from '../../access/quota.ts';
import { LeetgraphError } from '../../errors.ts';

/** As the schema says it. */
export interface RateLimit {
  /** Of this very request, before anything is given back. */
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  /** ISO 8601. */
  readonly resetAt: string;
}

export interface Payment {
  /** What an operation of this caller may cost at the most: more than the whole bucket could never be paid. */
  readonly mostPayable: number;
  /** Takes the unit that every request pays. At once, or as soon as other processes have been asked. */
  enter(): Promise<void> | undefined;
  /** Takes what is above that unit. Both throw, or reject with, RATE_LIMITED. */
  charge(cost: number): Promise<void> | undefined;
  /** Gives back that share, 0 to 1, of what is above the unit. Once. */
  refund(share: number): void;
  /** Null where there are no quotas. */
  rateLimit(): RateLimit | null;
  /**
   * For the answer, whatever it is. A shared cache may keep a good answer to a GET of somebody anonymous, and give it to
   * others: what is left of this caller's quota is not said in it.
   */
  headers(isGoodGet: boolean): Readonly<Record<string, string>>;
}

export interface PaymentOptions {
  readonly quota: Quota;
  readonly perMinute: QuotaTable;
  /** In milliseconds since the epoch. */
  readonly nowMs: () => number;
  readonly onEvent: (event: QuotaEvent) => void;
}

/** What whoever comes pays, be it nonsense: it has to be read before it is known to be. */
const entryCost = 1;
const windowS = 60;

/** Undefined options: nobody pays. */
export function createPayments(options: PaymentOptions | undefined): (caller: Caller) => Payment {
  if (options === undefined) return () => free;
  return (caller) => createPayment(toQuotaHolder(caller, options.perMinute), caller.role, options);
}

const free: Payment = {
  mostPayable: Infinity,
  enter: () => undefined,
  charge: () => undefined,
  refund: () => undefined,
  rateLimit: () => null,
  headers: () => ({}),
};

function createPayment(holder: QuotaHolder, role: Role, { quota, nowMs, onEvent }: PaymentOptions): Payment {
  let cost = 0;
  let retryAfterMs: number | undefined;

  function take(more: number): Promise<void> | undefined {
    const charged = quota.charge(holder, more);
    if (charged instanceof Promise) return charged.then((later) => settle(later, more));
    settle(charged, more);
    return undefined;
  }

  function settle(charge: { readonly accepted: boolean; readonly retryAfterMs: number }, more: number): void {
    if (charge.accepted) {
      cost += more;
      onEvent({ type: 'quota-charged', role, cost: more });
      return;
    }
    retryAfterMs = charge.retryAfterMs;
    onEvent({ type: 'quota-refused', role });
    const message = `the quota of ${holder.perMinute} a minute must hold ${cost + more} for this request, and is used up for now`;
    throw new LeetgraphError('RATE_LIMITED', message, { retryAfterMs });
  }

  return {
    mostPayable: holder.perMinute,
    enter: () => take(entryCost),
    charge(whole) {
      return whole > cost ? take(whole - cost) : undefined;
    },
    refund(share) {
      const back = Math.floor((cost - entryCost) * Math.min(1, share));
      if (back <= 0) return;
      quota.refund(holder, back);
      onEvent({ type: 'quota-refunded', role, cost: back });
    },
    rateLimit() {
      const { limit, remaining, fullInMs } = quota.standing(holder);
      return { cost, limit, remaining, resetAt: new Date(nowMs() + fullInMs).toISOString() };
    },
    headers(isGoodGet) {
      const { limit, remaining, fullInMs } = quota.standing(holder);
      const policy = `"cost";q=${limit};w=${windowS}`;
      if (isGoodGet && role === 'anonymous') return { 'ratelimit-policy': policy };
      // Where Retry-After is sent, both name the same moment (draft-ietf-httpapi-ratelimit-headers).
      const resetS = Math.ceil((retryAfterMs ?? fullInMs) / 1000);
      return {
        'ratelimit-policy': policy,
        ratelimit: `"cost";r=${remaining};t=${resetS}`,
        ...(retryAfterMs !== undefined && { 'retry-after': String(resetS) }),
      };
    },
  };
}
