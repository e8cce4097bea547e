/** The wiring of quotas: one bucket a caller for all processes that share a Redis, or for this one alone. */
import { createFleetQuota } from './access/quota-fleet.ts';
import type { QuotaEvent } from './access/quota-event.ts';
import { createLocalQuota } from './access/quota-local.ts';
import type { Quota } from './access/quota.ts';
import type { Redis } from './cache/redis.ts';
import { systemClock, type Clock } from './clock.ts';
import { createRedisQuota } from './fleet/redis-quota.ts';

export interface OpenQuotaOptions {
  /** 0 to 1: of each quota, what this process gives while Redis is away. */
  readonly localShare: number;
  readonly redisBudgetMs: number;
  /** Undefined: this process has no others beside it. */
  readonly redis: Redis | undefined;
  readonly clock: Clock;
  readonly onEvent: (event: QuotaEvent) => void;
}

export function openQuota({ localShare, redisBudgetMs, redis, clock, onEvent }: OpenQuotaOptions): Quota {
  const nowMs = (): number => clock.nowMs();
  if (redis === undefined) return createLocalQuota({ nowMs, share: 1 });
  // Redis is waited for in real time, whatever `clock` is.
  const shared = createRedisQuota({ redis, limitMs: redisBudgetMs, clock: systemClock });
  return createFleetQuota({ shared, alone: createLocalQuota({ nowMs, share: localShare }), nowMs, onEvent });
}
