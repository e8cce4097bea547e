/** Takes everything that is not gone out of the store as lines, and puts lines back. It knows no files. */
import { isHeaderLine, parseLine, toEndLine, toEntryLine, toHeaderLine } from './backup-format.ts';
import type { SqlTier } from './sql-tier.ts';
import type { TierEntry } from './tier.ts';

/** Records a page or a batch: some milliseconds of the database, between which a running server has its turn. */
const batchSize = 200;

/** How far the clock of another machine may be ahead of ours. */
const clockSkewMs = 60_000;

/** What came of a restore, in records. */
export interface Restored {
  /** Given to the store, which keeps its own where that is newer. */
  readonly offered: number;
  readonly gone: number;
  /** Lines that are no records, or whose moments cannot be. */
  readonly misshapen: number;
  /** False when the end of the backup is missing: the file was cut short. */
  readonly isWhole: boolean;
}

/**
 * The lines of a backup, without line ends, page by page in the order of the keys. A server may be writing meanwhile:
 * records are independent of one another, so each is as it was at some moment between beginning and end.
 */
export async function* backupLines(store: Pick<SqlTier, 'pageAfter'>, nowMs: number): AsyncGenerator<string> {
  yield toHeaderLine(nowMs);
  let records = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const { entries, lastKey }: Awaited<ReturnType<SqlTier['pageAfter']>> = await store.pageAfter(after, batchSize);
    for (const entry of entries) {
      if (entry.record.staleUntilMs <= nowMs) continue;
      records += 1;
      yield toEntryLine(entry);
    }
    after = lastKey;
  }
  yield toEndLine(records);
}

/** Rejects what is no backup before it writes anything, and when the store fails. May be repeated: twice is once. */
export async function restoreLines(
  store: Pick<SqlTier, 'setMany'>,
  lines: AsyncIterable<string>,
  nowMs: number,
): Promise<Restored> {
  let [offered, gone, misshapen, isFirst, expected] = [0, 0, 0, true, -1];
  let batch: TierEntry[] = [];

  async function write(): Promise<void> {
    await store.setMany(batch);
    offered += batch.length;
    batch = [];
  }

  for await (const line of lines) {
    if (isFirst && !isHeaderLine(line))
      throw new Error('the file is no backup of this version: its first line says so');
    if (isFirst) {
      isFirst = false;
      continue;
    }
    const read = parseLine(line);
    if (!read) misshapen += 1;
    else if ('end' in read) expected = read.end.records;
    // What claims to be of the future would never be replaced by a newer answer.
    else if (read.entry.record.storedAtMs > nowMs + clockSkewMs) misshapen += 1;
    else if (read.entry.record.staleUntilMs <= nowMs) gone += 1;
    else batch.push(read.entry);
    if (batch.length === batchSize) await write();
  }
  if (isFirst) throw new Error('the file is empty');
  await write();
  return { offered, gone, misshapen, isWhole: expected === offered + gone + misshapen };
}
