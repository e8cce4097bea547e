/** The marks of the store: rows beside the answers, so that a restart, and a copy of the store, keep them. */
import type { MarkSource } from './mark-source.ts';
import { markLifetimeMs, markSchema, type Mark } from './marks.ts';
import type { SqlTier } from './sql-tier.ts';

/** No question's key begins so: it is a name and a parenthesis. */
const prefix = 'forgotten:';
/** Data kind of the rows; nobody asks for answers of it. */
const kind = 'forgotten';
const pageSize = 1_000;

/** A mark is a row that is good for as long as the mark is of use; the store sweeps it then. */
export function createStoreMarks(store: Pick<SqlTier, 'setMany' | 'pageAfter'>): MarkSource {
  return {
    name: 'store',
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
    // A database tells nobody: processes that share one hear of each other through Redis, or when they start.
    listen: () => undefined,
    // The sweep does it: a useless row harms nobody, and costs a line at the next start.
    drop: () => Promise.resolve(),
  };
}
