/** The marks of the store: rows beside the answers, so that a restart, and a copy of the store, keep them. */
import type { Clock } from '../clock.ts';
import type { MarkSource } from './mark-source.ts';
import { markLifetimeMs, markSchema, type Mark } from './marks.ts';
import type { SqlTier } from './sql-tier.ts';

/** No question's key begins so: it is a name and a parenthesis. */
const prefix = 'forgotten:';
/** Data kind of the rows; nobody asks for answers of it. */
const kind = 'forgotten';
const pageSize = 1_000;

export interface StoreMarksOptions {
  readonly store: Pick<SqlTier, 'setMany' | 'pageAfter' | 'digest'>;
  /** Whether other processes write to it as well: then it is looked at again and again. */
  readonly isShared: boolean;
  readonly clock: Clock;
}

/** With the answer behind it, less than the second within which what is forgotten has to be known everywhere. */
const lookEveryMs = 500;

/** A mark is a row that is good for as long as the mark is of use; the store sweeps it then. */
export function createStoreMarks({ store, isShared, clock }: StoreMarksOptions): MarkSource {
  /**
   * Looked for, and not listened for (PostgreSQL's LISTEN): listening takes a connection of its own that must be found lost
   * and made anew, what is told meanwhile has to be read anyway, and a pooler such as PgBouncer passes none of it on. One
   * statement over the rows of marks, of which there are few, says whether there is anything to read.
   */
  function look(onUntold: () => void): () => void {
    let isStopped = false;
    let seen: string | undefined;
    let cancel = plan();

    function plan(): () => void {
      return clock.after(lookEveryMs, () => {
        void lookOnce().finally(() => {
          if (!isStopped) cancel = plan();
        });
      });
    }

    async function lookOnce(): Promise<void> {
      // Away, it is reported by those who need it; what it has come to hold meanwhile makes the next digest another one.
      const digest = await store.digest(prefix).catch(() => seen);
      if (digest === seen || isStopped) return;
      seen = digest;
      onUntold();
    }

    return () => {
      isStopped = true;
      cancel();
    };
  }

  return {
    name: 'store',
    isShared,
    async read() {
      const marks: Mark[] = [];
      let after: string | undefined = prefix;
      while (after?.startsWith(prefix)) {
        const { entries, lastKey } = await store.pageAfter(after, pageSize);
        for (const { key, record } of entries) {
          const mark = markSchema.safeParse({ tag: key.slice(prefix.length), forgottenAtMs: record.storedAtMs });
          if (key.startsWith(prefix) && mark.success) marks.push(mark.data);
        }
        after = lastKey;
      }
      return marks;
    },
    async write(marks) {
      await store.setMany(
        marks.map(({ tag, forgottenAtMs }) => {
          const goneAtMs = forgottenAtMs + markLifetimeMs;
          const record = { value: null, storedAtMs: forgottenAtMs, freshUntilMs: goneAtMs, staleUntilMs: goneAtMs };
          return { key: prefix + tag, kind, record };
        }),
      );
    },
    listen: (_, onUntold) => (isShared ? look(onUntold) : () => undefined),
    // The sweep does it: a useless row harms nobody, and costs a line at the next start.
    drop: () => Promise.resolve(),
  };
}
