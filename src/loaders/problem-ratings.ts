/** The ratings that are known: fetched daily, kept when a fetch fails, and over restarts. Requests read them and never wait. */
import { z } from 'zod';
import type { Tier } from '../cache/tier.ts';
import type { Clock } from '../clock.ts';
import { problemRating, toProblemRatings, type ProblemRatings } from '../domain/problem-rating.ts';
import type { FetchRatings } from '../upstream/ratings/fetch-ratings.ts';
import type { UpstreamEvent } from '../upstream/upstream-event.ts';

export interface RatingsOptions {
  /** Undefined: there is no source, and no problem has a rating. */
  readonly fetchRatings: FetchRatings | undefined;
  /** Keeps the last good table over restarts. It must be guarded (tier-guard.ts): it is not expected to fail. */
  readonly store: Tier;
  readonly clock: Clock;
  readonly onEvent: (event: UpstreamEvent) => void;
}

export interface Ratings {
  /** The last good table; empty before the first. The same object until a newer one has come. */
  current(): ProblemRatings;
  /** Resolves when nothing more is fetched or written. */
  close(): Promise<void>;
}

const key = 'problemRatings()';
const hourMs = 3_600_000;
/** The table grows by eight problems a week. */
const refreshMs = 24 * hourMs;
const retryMs = 600_000;
/** However long its source is away, old ratings are as true as they were: they do not change. */
const keepMs = 365 * 24 * hourMs;

const storedRatings = z.array(problemRating);

/** Begins at once, without being waited for. */
export function createRatings({ fetchRatings, store, clock, onEvent }: RatingsOptions): Ratings {
  const closing = new AbortController();
  let known: ProblemRatings = new Map();
  let cancelNext = (): void => undefined;
  let running = fetchRatings ? run(fetchRatings) : Promise.resolve();

  return {
    current: () => known,
    async close() {
      closing.abort();
      cancelNext();
      await running;
    },
  };

  /** Never rejects. One at a time: the next one is set when this one is done. */
  async function run(fetchTable: FetchRatings): Promise<void> {
    // Tried again while nothing is known: at the start of a process the store may be slower than its budget.
    if (known.size === 0) known = (await readStored()) ?? known;
    const isFresh = await refresh(fetchTable);
    if (closing.signal.aborted) return;
    cancelNext = clock.after(isFresh ? refreshMs : retryMs, () => {
      running = run(fetchTable);
    });
  }

  async function refresh(fetchTable: FetchRatings): Promise<boolean> {
    try {
      const { ratings, badLines } = await fetchTable(closing.signal);
      known = ratings;
      onEvent({ type: 'ratings-refreshed', problems: known.size, badLines });
    } catch (error) {
      // Given up by a process that stops: that is no failure of the source.
      if (!closing.signal.aborted) onEvent({ type: 'ratings-failed', known: known.size, error });
      return false;
    }
    await writeStored(known);
    return true;
  }

  async function readStored(): Promise<ProblemRatings | undefined> {
    const [record] = await store.getMany([key]);
    // An old shape is as if nothing were there.
    const rows = storedRatings.safeParse(record?.value).data;
    return rows && toProblemRatings(rows);
  }

  async function writeStored(ratings: ProblemRatings): Promise<void> {
    const storedAtMs = clock.nowMs();
    const freshUntilMs = storedAtMs + refreshMs;
    const record = { value: [...ratings.values()], storedAtMs, freshUntilMs, staleUntilMs: storedAtMs + keepMs };
    await store.setMany([{ key, kind: 'problems', record }]);
  }
}
