/** The persistent tier: last known answers in an SQL table. It knows no particular database; its owner gives one. */
import type { Kysely } from 'kysely';
import { createBreather, type Breather } from '../breather.ts';
import type { Clock } from '../clock.ts';
import type { AnswerDatabase, AnswerTables } from './answer-database.ts';
import type { AnswerPage } from './answer-queries.ts';
import { deleteGone, readRecords, selectPage, selectRows, upsertEntries } from './answer-queries.ts';
import type { CacheEvent } from './cache-event.ts';
import { selectCensus, selectDigest, type CensusSlice } from './census-query.ts';
import type { Tier, TierEntry } from './tier.ts';

export interface SqlTierOptions {
  /** Not prepared yet. The tier closes it. */
  readonly database: AnswerDatabase;
  /** That of the process; one of its own unless given. */
  readonly breather?: Breather;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

export interface SqlTier extends Tier {
  /** Deletes up to `limit` records that are gone at that moment, and says how many. Nothing else deletes them. */
  sweep(nowMs: number, limit: number): Promise<number>;
  /** Up to `limit` entries whose keys come after that one, in the order of their keys: for going through all of them. */
  pageAfter(key: string, limit: number): Promise<AnswerPage>;
  /** Counts up to `limit` records whose keys come after that one, in the order of their keys. */
  censusAfter(key: string, limit: number): Promise<CensusSlice>;
  /** A text that is another one when a record whose key begins so has been added, taken away, or replaced by a newer one. */
  digest(prefix: string): Promise<string>;
  /** `ok`, or what is wrong in words for everybody. Rejects while the database cannot be read. */
  check(): Promise<string>;
}

/** A database on which a call has failed is prepared again, but not sooner: it may be as broken as it was. */
const preparePauseMs = 1_000;

/** Whoever stops a process does not wait longer for a database to say goodbye. */
const closeLimitMs = 2_000;

/** Gone as soon as it is written; the next sweep takes it away. */
const checkEntry: TierEntry = {
  key: 'health:check',
  kind: 'health',
  record: { value: null, storedAtMs: 0, freshUntilMs: 0, staleUntilMs: 0 },
};

/**
 * Starts to prepare at once; calls wait for that, and reject while the database cannot be opened. A call that fails may
 * mean that the file or the table was deleted, or the server replaced: so the next one, a second later, prepares again.
 */
export function createSqlTier(options: SqlTierOptions): SqlTier {
  const { database, clock, onEvent } = options;
  const { breathe } = options.breather ?? createBreather(clock);
  let isSuspect = false;
  let isDown = false;
  let refusesWrites = false;
  let preparedAtMs = clock.nowMs();
  let preparing = prepare();

  async function prepare(): Promise<void> {
    try {
      await database.prepare();
      if (isDown) onEvent({ type: 'cache-tier-recovered', tier: 'store', operation: 'connect' });
      isDown = false;
    } catch (error) {
      isSuspect = true;
      // One event an outage, however many attempts it takes to end it.
      if (!isDown) onEvent({ type: 'cache-tier-failed', tier: 'store', operation: 'connect', error });
      isDown = true;
      throw error;
    }
  }

  async function ask<Result>(query: (kysely: Kysely<AnswerTables>) => Promise<Result>): Promise<Result> {
    if (isSuspect && clock.nowMs() >= preparedAtMs + preparePauseMs) {
      isSuspect = false;
      preparedAtMs = clock.nowMs();
      preparing = prepare();
    }
    await preparing;
    try {
      return await query(database.kysely);
    } catch (error) {
      isSuspect = true;
      throw error;
    }
  }

  async function write(entries: readonly TierEntry[]): Promise<void> {
    try {
      await ask((kysely) => upsertEntries(kysely, entries));
      refusesWrites = false;
    } catch (error) {
      refusesWrites = true;
      throw error;
    }
  }

  // Nobody may be asking yet; the event has told of the failure.
  preparing.catch(() => undefined);
  return {
    name: 'store',
    async getMany(keys, onReply) {
      const rows = await ask((kysely) => selectRows(kysely, keys));
      onReply?.();
      return readRecords(rows, keys, breathe);
    },
    setMany: write,
    sweep: (nowMs, limit) => ask((kysely) => deleteGone(kysely, nowMs, limit)),
    pageAfter: (key, limit) => ask((kysely) => selectPage(kysely, key, limit)),
    censusAfter: (key, limit) => ask((kysely) => selectCensus(kysely, key, limit)),
    digest: (prefix) => ask((kysely) => selectDigest(kysely, prefix)),
    async check() {
      await ask((kysely) => selectRows(kysely, [checkEntry.key]));
      // Tried only after a write has failed: then it is what finds out that writes are taken again.
      if (refusesWrites) await write([checkEntry]).catch(() => undefined);
      return refusesWrites ? 'takes no writes' : 'ok';
    },
    async close() {
      let cancel = (): void => undefined;
      const late = new Promise<void>((resolve) => {
        cancel = clock.after(closeLimitMs, resolve);
      });
      await Promise.race([database.close(), late]);
      cancel();
    },
  };
}
