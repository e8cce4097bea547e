/** Keeps the marks of this process and those of one place the same. What fails is tried again until it does not. */
import type { Clock } from '../clock.ts';
import type { CacheEvent } from './cache-event.ts';
import type { TierName } from './tier-name.ts';
import type { MarkSource } from './mark-source.ts';
import type { Mark, Marks } from './marks.ts';

export interface MarkSync {
  readonly name: MarkSource['name'];
  readonly isShared: boolean;
  /** Takes what others tell of, and compares whenever there may be something that nobody has told. */
  listen(): void;
  /** False when they could not be written now; then they are written later. Never rejects. */
  tell(marks: readonly Mark[]): Promise<boolean>;
  /** Reads all that lie there, takes them, and writes what is not there. False when it failed. Never rejects. */
  compare(): Promise<boolean>;
  /** Resolves when that has been done; rejects while it cannot be. */
  compared(): Promise<void>;
  /** Resolves when nothing is under way; nothing is tried again. */
  close(): Promise<void>;
}

export interface MarkSyncOptions {
  readonly source: MarkSource;
  readonly marks: Marks;
  readonly take: (marks: readonly Mark[], from: TierName) => void;
  readonly clock: Clock;
  readonly onEvent: (event: CacheEvent) => void;
}

/** Between two attempts, so that what was forgotten while the place was away is known within a second of its return. */
const retryPauseMs = 500;

export function createMarkSync({ source, marks, take, clock, onEvent }: MarkSyncOptions): MarkSync {
  const underWay = new Set<Promise<boolean>>();
  let comparing: Promise<boolean> | undefined;
  let isDown = false;
  let isClosed = false;
  let cancelRetry = (): void => undefined;
  let stopListening = (): void => undefined;

  async function exchange(): Promise<void> {
    const theirs = await source.read();
    take(theirs, source.name);
    const missing = new Map(marks.all().map((mark) => [mark.tag, mark]));
    const useless = theirs.filter(({ tag }) => !missing.has(tag)).map(({ tag }) => tag);
    for (const { tag, forgottenAtMs } of theirs) {
      if (forgottenAtMs >= (missing.get(tag)?.forgottenAtMs ?? Infinity)) missing.delete(tag);
    }
    if (missing.size > 0) await source.write([...missing.values()]);
    if (useless.length > 0) await source.drop(useless);
  }

  async function run(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      isDown = false;
      return true;
    } catch (error) {
      if (isClosed) return false;
      // One event an outage, however many attempts it takes to end it.
      if (!isDown) onEvent({ type: 'cache-tier-failed', tier: source.name, operation: 'forget', error });
      isDown = true;
      cancelRetry();
      cancelRetry = clock.after(retryPauseMs, () => void compare());
      return false;
    }
  }

  function attempt(work: () => Promise<void>): Promise<boolean> {
    const running = run(work).finally(() => underWay.delete(running));
    underWay.add(running);
    return running;
  }

  function compare(): Promise<boolean> {
    const latest = attempt(exchange).then((isDone) => {
      // Whoever reads next tries by himself.
      if (!isDone && comparing === latest) comparing = undefined;
      return isDone;
    });
    comparing = latest;
    return latest;
  }

  return {
    name: source.name,
    isShared: source.isShared,
    tell: (news) => attempt(() => source.write(news)),
    listen() {
      stopListening = source.listen(
        (told) => take(told, source.name),
        () => void compare(),
      );
    },
    compare,
    async compared() {
      if (await (comparing ?? compare())) return;
      throw new Error(`what was forgotten could not be read, because the ${source.name} tier is away`);
    },
    async close() {
      isClosed = true;
      cancelRetry();
      stopListening();
      await Promise.all(underWay);
    },
  };
}
