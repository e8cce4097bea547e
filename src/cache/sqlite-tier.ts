/** The persistent tier in a file beside the process. It knows only which database to open. */
import type { Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import { createSqlTier } from './sql-tier.ts';
import type { SqlTier } from './sql-tier.ts';
import { createSqliteDatabase } from './sqlite-database.ts';

export interface SqliteTierOptions {
  /** `file:` and a path, absolute or relative to the working directory; its folder is made. */
  readonly url: string;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Returns at once. A file that cannot be opened is an event; calls then reject, and opening is tried again later. */
export function createSqliteTier({ url, ...options }: SqliteTierOptions): SqlTier {
  return createSqlTier({ database: createSqliteDatabase(url), ...options });
}
