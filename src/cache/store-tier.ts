/** The persistent tier that an address means: a file, or PostgreSQL. */
import { createPostgresTier } from './postgres-tier.ts';
import type { SqlTier } from './sql-tier.ts';
import { createSqliteTier } from './sqlite-tier.ts';
import type { SqliteTierOptions } from './sqlite-tier.ts';

/** The same options for both: `file:…`, or `postgres://…`. Returns at once. */
export function createStoreTier(options: SqliteTierOptions): SqlTier {
  return options.url.startsWith('file:') ? createSqliteTier(options) : createPostgresTier(options);
}
