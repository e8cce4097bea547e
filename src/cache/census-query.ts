/** Counts what the table of answers holds. It knows no kinds, and reads no value but the shortest. */
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { AnswerTables } from './answer-database.ts';

/** So many records of that kind are alike; `value` is their text where it is short, otherwise undefined. */
export interface CensusGroup {
  readonly kind: string;
  readonly value: string | undefined;
  readonly entries: number;
  /** Of keys and values as text. */
  readonly bytes: number;
}

export interface CensusSlice {
  readonly groups: readonly CensusGroup[];
  /** Where the next slice begins; undefined when this one was empty. */
  readonly lastKey: string | undefined;
}

/** What says only that there is nothing is shorter, whatever words it uses; nearly everything else is longer. */
const shortBytes = 24;

// PostgreSQL's driver gives sums and counts as text.
const groupsSchema = z.array(
  z.object({
    kind: z.string(),
    value: z.string().nullable(),
    entries: z.coerce.number(),
    bytes: z.coerce.number(),
    last_key: z.string(),
  }),
);

/** The next `limit` records in the order of their keys. Lengths are known without reading what they are of. */
export async function selectCensus(kysely: Kysely<AnswerTables>, after: string, limit: number): Promise<CensusSlice> {
  const rows: readonly unknown[] = await kysely
    .selectFrom((from) =>
      from
        .selectFrom('answers')
        .select(['key', 'kind'])
        .select(sql<string | null>`CASE WHEN octet_length(value) <= ${sql.lit(shortBytes)} THEN value END`.as('value'))
        .select(sql<number>`octet_length(key) + octet_length(value)`.as('bytes'))
        .where('key', '>', after)
        .orderBy('key')
        .limit(limit)
        .as('slice'),
    )
    .select(['kind', 'value'])
    .select((eb) => [eb.fn.countAll().as('entries'), eb.fn.sum('bytes').as('bytes'), eb.fn.max('key').as('last_key')])
    .groupBy(['kind', 'value'])
    .execute();
  const groups = groupsSchema.parse(rows);
  return {
    groups: groups.map(({ kind, value, entries, bytes }) => ({ kind, value: value ?? undefined, entries, bytes })),
    lastKey: groups
      .map(({ last_key: key }) => key)
      .sort(byBytes)
      .at(-1),
  };
}

/** Replacing moves the sum, since only a newer record replaces an older one. Reads the rows of that prefix, and no value. */
export async function selectDigest(kysely: Kysely<AnswerTables>, prefix: string): Promise<string> {
  const row: unknown = await kysely
    .selectFrom('answers')
    .select((eb) => [eb.fn.countAll().as('entries'), eb.cast<string>(eb.fn.sum('stored_at_ms'), 'text').as('moments')])
    .where('key', '>=', prefix)
    .where('key', '<', firstBeyond(prefix))
    .executeTakeFirst();
  const { entries, moments } = digestSchema.parse(row);
  return `${entries} ${moments ?? ''}`;
}

const digestSchema = z.object({ entries: z.coerce.number(), moments: z.string().nullable() });

/** The least text that is greater than all that begin with the prefix, which ends in plain ASCII. */
function firstBeyond(prefix: string): string {
  const last = prefix.length - 1;
  return prefix.slice(0, last) + String.fromCharCode(prefix.charCodeAt(last) + 1);
}

/** As the databases compare: JavaScript's order of texts is another one beyond U+FFFF. */
function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
