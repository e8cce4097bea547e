/** The SQL of the persistent tier, through Kysely, in words that both SQLite and PostgreSQL take. */
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Breathe } from '../breather.ts';
import type { AnswerRow, AnswerTables } from './answer-database.ts';
import type { StoredRecord } from './stored-record.ts';
import type { TierEntry } from './tier.ts';

/** SQLite takes 32,766 variables in a statement (sqlite.org/limits.html, section 9), PostgreSQL 65,535. */
const maxVariables = 30_000;
const columns = ['key', 'kind', 'value', 'stored_at_ms', 'fresh_until_ms', 'stale_until_ms'] as const;

/** An entry of PostgreSQL's index holds 2,704 bytes; a longer key would fail its whole batch. A character takes up to 4. */
const maxKeyLength = 600;

/** What a row must be to be a record. PostgreSQL's driver gives a bigint as text. */
const rowSchema = z.object({
  key: z.string(),
  kind: z.string(),
  value: z.string(),
  stored_at_ms: z.coerce.number(),
  fresh_until_ms: z.coerce.number(),
  stale_until_ms: z.coerce.number(),
});
const keySchema = rowSchema.pick({ key: true });

export interface AnswerPage {
  /** Those that could be read. */
  readonly entries: readonly TierEntry[];
  /** Where the next page begins; undefined when this one was empty. */
  readonly lastKey: string | undefined;
}

/** One SELECT; more only beyond the limit of variables. */
export async function selectRows(kysely: Kysely<AnswerTables>, keys: readonly string[]): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (const some of slices(keys, maxVariables)) {
    const rows = await kysely.selectFrom('answers').select(columns).where('key', 'in', some).execute();
    found.push(...rows);
  }
  return found;
}

/** In the order of the keys. A row that cannot be read is as if it were not there. */
export async function readRecords(
  rows: readonly unknown[],
  keys: readonly string[],
  breathe: Breathe,
): Promise<(StoredRecord | undefined)[]> {
  const found = new Map<string, StoredRecord>();
  for (const row of rows) {
    for (const { key, record } of toEntries([row])) found.set(key, record);
    await breathe();
  }
  return keys.map((key) => found.get(key));
}

/** The rows after that key, in the order of their keys. Both databases compare them byte by byte. */
export async function selectPage(kysely: Kysely<AnswerTables>, after: string, limit: number): Promise<AnswerPage> {
  const rows: readonly unknown[] = await kysely
    .selectFrom('answers')
    .select(columns)
    .where('key', '>', after)
    .orderBy('key')
    .limit(limit)
    .execute();
  return { entries: toEntries(rows), lastKey: keySchema.safeParse(rows.at(-1)).data?.key };
}

/** One statement, so all or none; more only beyond the limit of variables. Never replaces a record by an older one. */
export async function upsertEntries(kysely: Kysely<AnswerTables>, entries: readonly TierEntry[]): Promise<void> {
  // PostgreSQL refuses a statement that meets one row twice; the last of equal keys counts. Sorted, because two
  // processes that lock the same rows in different orders would wait for one another until one is thrown out.
  const rows = [...new Map(entries.map((entry) => [entry.key, toRow(entry)])).values()]
    .filter(({ key }) => key.length <= maxKeyLength)
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  for (const some of slices(rows, Math.floor(maxVariables / columns.length))) {
    await kysely
      .insertInto('answers')
      .values(some)
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet((eb) => ({
            kind: eb.ref('excluded.kind'),
            value: eb.ref('excluded.value'),
            stored_at_ms: eb.ref('excluded.stored_at_ms'),
            fresh_until_ms: eb.ref('excluded.fresh_until_ms'),
            stale_until_ms: eb.ref('excluded.stale_until_ms'),
          }))
          // Another process may have stored a newer answer since this one was loaded.
          .whereRef('answers.stored_at_ms', '<=', 'excluded.stored_at_ms'),
      )
      .execute();
  }
}

/** Deletes up to `limit` rows that are gone at that moment; returns how many it were. */
export async function deleteGone(kysely: Kysely<AnswerTables>, nowMs: number, limit: number): Promise<number> {
  const result = await kysely
    .deleteFrom('answers')
    // DELETE … LIMIT is in neither PostgreSQL nor this build of SQLite.
    .where('key', 'in', (eb) =>
      eb
        .selectFrom('answers')
        .select('key')
        .where('stale_until_ms', '<=', nowMs)
        .orderBy('stale_until_ms')
        .limit(limit),
    )
    // Once more: another process may renew a row between its selection and its deletion (PostgreSQL, READ COMMITTED).
    .where('stale_until_ms', '<=', nowMs)
    .executeTakeFirst();
  return Number(result.numDeletedRows);
}

function toRow({ key, kind, record }: TierEntry): AnswerRow {
  return {
    key,
    kind,
    value: JSON.stringify(record.value),
    // PostgreSQL's whole numbers refuse a fraction, and with it the batch.
    stored_at_ms: Math.floor(record.storedAtMs),
    fresh_until_ms: Math.floor(record.freshUntilMs),
    stale_until_ms: Math.floor(record.staleUntilMs),
  };
}

function toEntries(rows: readonly unknown[]): TierEntry[] {
  return rows.flatMap((row) => {
    const read = rowSchema.safeParse(row).data;
    if (!read) return [];
    const { key, kind, value, stored_at_ms: storedAtMs, fresh_until_ms: freshUntilMs } = read;
    try {
      const parsed: unknown = JSON.parse(value);
      return [{ key, kind, record: { value: parsed, storedAtMs, freshUntilMs, staleUntilMs: read.stale_until_ms } }];
    } catch {
      // Text that is not JSON: a miss, and the next write replaces it.
      return [];
    }
  });
}

function* slices<Item>(items: readonly Item[], length: number): Generator<Item[]> {
  for (let start = 0; start < items.length; start += length) yield items.slice(start, start + length);
}
