/** Tells the parts of statements apart when they are asked for: once each, one after the other, with room in between. */
import { noTexts, toStatementTexts, type StatementTexts } from '../domain/statement-texts.ts';
import type { ProblemStatement } from '../domain/problem-statement.ts';

/** For the same value the same texts: values in memory are shared by all requests. */
export type ReadStatement = (statement: ProblemStatement) => Promise<StatementTexts>;

export interface StatementReaderOptions {
  readonly toMarkdown: (html: string) => string | Promise<string>;
  /** Resolves when what else waits has had its turn: `setImmediate`. */
  readonly nextTurn: () => Promise<unknown>;
}

/**
 * Stored is the HTML alone. Its Markdown is made here and not by upstream's parser, because most queries do not select it,
 * a better rule should not wait until records are gone, and twenty statements of one document would be 50 ms in one piece.
 * It is kept as long as the value is, by which the memory tier bounds both.
 */
export function createStatementReader({ toMarkdown, nextTurn }: StatementReaderOptions): ReadStatement {
  const known = new WeakMap<ProblemStatement, Promise<StatementTexts>>();
  let last: Promise<unknown> = Promise.resolve();
  return (statement) => {
    if (statement.html === null) return Promise.resolve(noTexts);
    const { html } = statement;
    const read = known.get(statement);
    if (read) return read;
    const texts = last.then(nextTurn).then(async () => toStatementTexts(await toMarkdown(html)));
    known.set(statement, texts);
    last = texts.catch(() => {
      // Told by the field that waits for it; the next statement has nothing to do with it.
    });
    return texts;
  };
}
