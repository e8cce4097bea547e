/** The persistent tier: last known answers in an SQL table. It knows no particular database; its owner opens one. */
import type { Clock } from '../clock.ts';
import type { AnswerDatabase } from './answer-database.ts';
import { deleteGone, selectRecords, upsertEntries } from './answer-queries.ts';
import type { CacheEvent } from './cache-event.ts';
import type { Tier } from './tier.ts';

export interface SqlTierOptions {
  /** Opens the database and makes the table where it is missing. Called again later when it fails. */
  readonly open: () => Promise<AnswerDatabase>;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface SqlTier extends Tier {
  /** Deletes up to `limit` records that are gone at that moment, and says how many. Nothing else deletes them. */
  sweep(nowMs: number, limit: number): Promise<number>;
}

/** A database that could not be opened is not tried again sooner: opening SQLite holds up the whole process. */
const reopenPauseMs = 5_000;

/** Starts to open at once; calls wait for that, and reject while the database cannot be opened. */
export function createSqlTier({ open, clock, onEvent }: SqlTierOptions): SqlTier {
  let opening = tryToOpen();
  let failedAtMs: number | undefined;

  async function tryToOpen(): Promise<AnswerDatabase> {
    try {
      return await open();
    } catch (error) {
      failedAtMs = clock.nowMs();
      onEvent({ type: 'cache-tier-failed', tier: 'store', operation: 'connect', error });
      throw error;
    }
  }

  function database(): Promise<AnswerDatabase> {
    if (failedAtMs !== undefined && clock.nowMs() >= failedAtMs + reopenPauseMs) {
      failedAtMs = undefined;
      opening = tryToOpen();
    }
    return opening;
  }

  // Nobody may be asking yet; the event has told of the failure.
  opening.catch(() => undefined);
  return {
    name: 'store',
    getMany: async (keys) => selectRecords((await database()).kysely, keys),
    setMany: async (entries) => upsertEntries((await database()).kysely, entries),
    sweep: async (nowMs, limit) => deleteGone((await database()).kysely, nowMs, limit),
    async close() {
      await opening.then(
        (opened) => opened.close(),
        () => undefined,
      );
    },
  };
}
