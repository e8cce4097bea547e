/** An example of a statement, from its Markdown: input, output and explanation where it names them. */
import { toMarkdownLines, trimBlankLines, type MarkdownLine } from './markdown/markdown-lines.ts';

export interface StatementExample {
  readonly input: string | null;
  readonly output: string | null;
  readonly explanation: string | null;
  /** The whole example; input and output are in it as they stand. */
  readonly text: string;
}

type Name = 'Input' | 'Output' | 'Explanation';

interface Label {
  readonly at: number;
  /** What follows it on its line. */
  readonly rest: string;
}

export function toExample(text: string): StatementExample {
  const lines = toMarkdownLines(text);
  const input = labelOf(lines, 'Input', 0);
  const output = labelOf(lines, 'Output', input ? input.at + 1 : 0);
  // Looked for last and not ended by anything: an explanation may speak of inputs and outputs.
  const explanation = labelOf(lines, 'Explanation', (output ?? input)?.at ?? 0);
  const endOfInput = output ?? explanation;
  return {
    input: input && toPlain(partOf(lines, input, endOfInput?.at, false)),
    output: output && toPlain(partOf(lines, output, explanation?.at, false)),
    explanation: explanation && (partOf(lines, explanation, undefined, true) || null),
    text,
  };
}

/** The first at or after that line. */
function labelOf(lines: readonly MarkdownLine[], name: Name, from: number): Label | null {
  for (const [at, line] of lines.entries()) {
    const rest = at < from ? undefined : restAfter(line, name);
    if (rest !== undefined) return { at, rest };
  }
  return null;
}

/**
 * In prose the name is bold, with the colon inside, outside or nowhere. In code nothing is bold; problems that design a
 * class have the name alone on its line.
 */
function restAfter({ text, kind }: MarkdownLine, name: Name): string | undefined {
  if (kind === 'fence') return undefined;
  const bold = new RegExp(`^\\*{2,3}${name}s? ?:?\\*{2,3} ?:?(.*)$`, 'i').exec(text);
  const plain = new RegExp(`^\\s*${name} ?(?::(.*)|)$`).exec(text);
  return bold ? bold[1] : plain ? (plain[1] ?? '') : undefined;
}

/** From the label to that line. In code it ends where the code ends; what comes after that is at most explanation. */
function partOf(lines: readonly MarkdownLine[], { at, rest }: Label, end: number | undefined, goesOn: boolean): string {
  const below = lines.slice(at + 1, end);
  const fence = lines[at]?.kind === 'code' ? below.findIndex(({ kind }) => kind === 'fence') : -1;
  const own = fence < 0 ? below : [...below.slice(0, fence), ...(goesOn ? below.slice(fence + 1) : [])];
  return trimBlankLines([rest.trimStart(), ...own.map(({ text }) => text)].join('\n'));
}

/** What is nothing but code is shown without its quotes: a program wants the value. Null for nothing. */
function toPlain(part: string): string | null {
  const [, quote, span] = /^(`+) ?([^\n]+?) ?\1$/.exec(part) ?? [];
  if (quote !== undefined && span !== undefined && !span.includes(quote)) return span;
  const lines = toMarkdownLines(part);
  const isBlock =
    lines.length > 2 && lines.every(({ kind }, at) => (kind === 'code') === (at > 0 && at < lines.length - 1));
  const value = isBlock
    ? lines
        .slice(1, -1)
        .map(({ text }) => text)
        .join('\n')
    : part;
  return value === '' ? null : value;
}
