/** Which fresh answers are asked for so often that they are renewed before they become stale. It renews nothing itself. */
import { LRUCache } from 'lru-cache';
import type { StoredRecord } from './stored-record.ts';

/** Says of an answer that was just given whether it is due. Counts the calls. */
export type IsDueAhead = (key: string, record: StoredRecord, nowMs: number) => boolean;

/** The setting's default: an answer is renewed when it is stale and asked for. */
export const neverAhead: IsDueAhead = () => false;

/** The part of its fresh time, at the end, in which an answer can be renewed ahead: 6 minutes of an hour, 30 s of five. */
export const lastPart = 0.1;
/** Asked for so often in that part, an answer is hot: whoever asks once more is likely to come before it is renewed. */
const askedOften = 3;
/** Keys that are counted at a time; only those in their last part are, so it takes ten times as many answers to fill it. */
const maxCounted = 10_000;

interface Count {
  /** Tells this record from the one before it. */
  readonly storedAtMs: number;
  asked: number;
}

export function createRenewAhead(): IsDueAhead {
  const counts = new LRUCache<string, Count>({ max: maxCounted });
  return (key, { storedAtMs, freshUntilMs }, nowMs) => {
    if (nowMs < freshUntilMs - lastPart * (freshUntilMs - storedAtMs)) return false;
    const known = counts.get(key);
    const count = known?.storedAtMs === storedAtMs ? known : { storedAtMs, asked: 0 };
    count.asked += 1;
    counts.set(key, count);
    return count.asked >= askedOften;
  };
}
