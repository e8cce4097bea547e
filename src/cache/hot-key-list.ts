/** The list of the hottest keys in the store: a record like any other, so that sweeping and backups know it too. */
import { z } from 'zod';
import type { Heat } from './hot-keys.ts';
import type { Tier } from './tier.ts';

/** No question's key looks like it: that is a name and a parenthesis. */
const key = 'hot:keys';
/** Data kind of the record; nobody asks for answers of it. */
const kind = 'hot';
/** A list that is older says nothing about today. */
const keepMs = 7 * 86_400_000;

const listSchema = z.array(z.tuple([z.string(), z.number()]));

/** The latest list, nothing if there is none. Rejects while the store is away. */
export async function readHotKeyList(store: Tier): Promise<readonly Heat[]> {
  const [record] = await store.getMany([key]);
  // A list of another shape is as if there were none.
  return listSchema.safeParse(record?.value).data ?? [];
}

/** Of processes that share a store, the last to write wins: they are asked the same things. */
export async function writeHotKeyList(store: Tier, heats: readonly Heat[], nowMs: number): Promise<void> {
  const goneAtMs = nowMs + keepMs;
  const record = { value: heats, storedAtMs: nowMs, freshUntilMs: goneAtMs, staleUntilMs: goneAtMs };
  await store.setMany([{ key, kind, record }]);
}
