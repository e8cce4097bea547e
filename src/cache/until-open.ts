/** Waits for the store to open, while nobody waits for an answer. */
import type { Clock } from '../clock.ts';
import type { SqlTier } from './sql-tier.ts';

/** Starting SQLite's thread takes a tenth of a second, more on a busy machine; connecting to PostgreSQL takes less. */
const openLimitMs = 1_000;

/**
 * Resolves when the store can be read, cannot be, or has taken too long. Without it the first requests after a start
 * would find a store that is still opening, and ask LeetCode for what lies there.
 */
export async function untilOpen(store: Pick<SqlTier, 'check'>, clock: Clock): Promise<void> {
  let cancel = (): void => undefined;
  const late = new Promise<void>((resolve) => {
    cancel = clock.after(openLimitMs, resolve);
  });
  // A store that cannot be opened has reported it itself.
  const opened = store.check().then(
    () => undefined,
    () => undefined,
  );
  await Promise.race([opened, late]);
  cancel();
}
