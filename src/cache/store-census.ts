/** How much the store holds, by shelf: counted when somebody asks. It keeps no count beside the records, which could be wrong. */
import type { Clock } from '../clock.ts';
import type { Division } from './memory-tier.ts';
import type { ShelfSize } from './shelf.ts';
import type { SqlTier } from './sql-tier.ts';

export type Census = Readonly<Record<string, ShelfSize>>;

export interface StoreCensus {
  /**
   * What was found by the count that is begun, or joined, now; by the one before it when that takes too long. Undefined
   * while the store is away, or has never been counted to the end. Never rejects.
   */
  count(): Promise<Census | undefined>;
}

export interface StoreCensusOptions {
  readonly store: Pick<SqlTier, 'censusAfter'>;
  /** Shelves of which nothing is held are counted, too; a kind that is none of them is left out. */
  readonly division: Division;
  readonly clock: Clock;
}

/**
 * Records a slice: 2 to 4 ms of SQLite, for which a request's read may have to wait (docs/decisions/0009). 100,000 records
 * are 50 slices, a quarter of a second.
 */
const sliceLength = 2_000;
/** An administrator waits so long; a million records take longer, and the next question has them. */
const waitMs = 1_000;

export function createStoreCensus({ store, division, clock }: StoreCensusOptions): StoreCensus {
  let latest: Census | undefined;
  let counting: Promise<void> | undefined;

  async function count(): Promise<void> {
    const sizes = new Map(Object.keys(division.shares).map((name) => [name, { entries: 0, bytes: 0 }]));
    try {
      for (let after: string | undefined = ''; after !== undefined;) {
        const slice: Awaited<ReturnType<SqlTier['censusAfter']>> = await store.censusAfter(after, sliceLength);
        for (const { kind, value, entries, bytes } of slice.groups) {
          const size = sizes.get(division.shelfOf(kind, parseShort(value)));
          if (!size) continue;
          size.entries += entries;
          size.bytes += bytes;
        }
        after = slice.lastKey;
      }
      latest = Object.fromEntries(sizes);
    } catch {
      // Whoever reads from the store reports that it is away; an old count would say that it is there.
      latest = undefined;
    }
  }

  return {
    async count() {
      counting ??= count().finally(() => (counting = undefined));
      let cancel = (): void => undefined;
      const late = new Promise<void>((resolve) => {
        cancel = clock.after(waitMs, resolve);
      });
      await Promise.race([counting, late]);
      cancel();
      return latest;
    },
  };
}

/** Undefined for a value that is too long to have been read, and for text that is not JSON. */
function parseShort(value: string | undefined): unknown {
  try {
    return value === undefined ? undefined : JSON.parse(value);
  } catch {
    return undefined;
  }
}
