/** The persistent tier that processes share. It knows only which database to open. */
import type { Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import { createPostgresDatabase } from './postgres-database.ts';
import { createSqlTier } from './sql-tier.ts';
import type { SqlTier } from './sql-tier.ts';

export interface PostgresTierOptions {
  /** `postgres://` or `postgresql://`. */
  readonly url: string;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/**
 * Returns at once, whether PostgreSQL is there or not. While it is away calls reject; while it stands still a call hangs
 * up to the pool's time limits, which is why callers go through tier-guard.ts. It comes back by itself.
 */
export function createPostgresTier({ url, ...options }: PostgresTierOptions): SqlTier {
  return createSqlTier({ database: createPostgresDatabase(url), ...options });
}
