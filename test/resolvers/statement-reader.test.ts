import { describe, expect, test } from '@jest/globals';
import { createHtmlToMarkdown } from '../../src/domain/markdown/html-to-markdown.ts';
import type { ProblemStatement } from '../../src/domain/problem-statement.ts';
import { createStatementReader } from '../../src/resolvers/statement-reader.ts';

const statement = (html: string | null): ProblemStatement => ({
  html,
  hints: [],
  codeSnippets: [],
  exampleTestCases: null,
  exampleTestCaseList: [],
  dailyChallengeDates: [],
  similar: [],
});

/** Notes what is converted, and lets the test decide when others have had their turn. */
function startReader(toMarkdown = (html: string) => html) {
  const converted: string[] = [];
  const turns: (() => void)[] = [];
  const read = createStatementReader({
    toMarkdown(html) {
      converted.push(html);
      return toMarkdown(html);
    },
    nextTurn: () => new Promise<void>((resolve) => turns.push(resolve)),
  });
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    read,
    converted,
    takeTurn: async () => {
      await settle();
      turns.shift()?.();
      await settle();
    },
  };
}

describe('a statement', () => {
  test('is converted once, however many fields and requests want it', async () => {
    const { read, converted, takeTurn } = startReader();
    const shared = statement('Do it.');
    const texts = [read(shared), read(shared)];
    await takeTurn();
    expect((await Promise.all(texts)).map(({ markdown }) => markdown)).toEqual(['Do it.', 'Do it.']);
    expect(await read(shared)).toBe(await texts[0]);
    expect(converted).toEqual(['Do it.']);
  });

  test('is converted anew as another value, because a renewed one may say something else', async () => {
    const { read, converted, takeTurn } = startReader();
    void read(statement('old'));
    await takeTurn();
    void read(statement('new'));
    await takeTurn();
    expect(converted).toEqual(['old', 'new']);
  });

  test('of a problem for subscribers has no texts and takes no turn', async () => {
    const { read, converted } = startReader();
    expect(await read(statement(null))).toEqual({ markdown: null, examples: [], constraints: [], followUp: null });
    expect(converted).toEqual([]);
  });

  test('that cannot be converted fails alone, every time', async () => {
    const { read, takeTurn } = startReader((html) => {
      if (html === 'bad') throw new RangeError('too deep');
      return html;
    });
    const bad = statement('bad');
    const failing = expect(read(bad)).rejects.toThrow('too deep');
    const good = read(statement('good'));
    await takeTurn();
    await takeTurn();
    await failing;
    expect(await good).toMatchObject({ markdown: 'good' });
    await expect(read(bad)).rejects.toThrow('too deep');
  });
});

test('many statements are converted one a turn', async () => {
  const { read, converted, takeTurn } = startReader();
  const texts = ['a', 'b', 'c'].map((html) => read(statement(html)));
  await takeTurn();
  expect(converted).toEqual(['a']);
  await takeTurn();
  expect(converted).toEqual(['a', 'b']);
  await takeTurn();
  expect((await Promise.all(texts)).map(({ markdown }) => markdown)).toEqual(['a', 'b', 'c']);
});

test('twenty statements of 5 KB leave turns to others in between', async () => {
  const read = createStatementReader({
    toMarkdown: createHtmlToMarkdown(),
    nextTurn: () => new Promise<void>((resolve) => setImmediate(resolve)),
  });
  const paragraph =
    '<p>Take <code>x<sub>i</sub> &lt;= 10<sup>4</sup></code> of <strong>all</strong> <em>crates</em>.</p>\n';
  const all = Promise.all(Array.from({ length: 20 }, (_, index) => read(statement(`${index}${paragraph.repeat(50)}`))));
  const progress = { isDone: false };
  let turns = 0;
  void all.then(() => (progress.isDone = true));
  while (!progress.isDone) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    turns += 1;
  }
  expect((await all).map(({ markdown }) => markdown?.slice(0, 8)).at(-1)).toBe('19\n\nTake');
  expect(turns).toBeGreaterThanOrEqual(20);
});
