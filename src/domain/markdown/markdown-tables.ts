/** HTML tables as the tables of GitHub's Markdown: one line a row, the first row the header. */
import type { MarkdownRule } from './markdown-rules.ts';

/** Cells that span others stay one cell: GitHub fills a short row up. */
export const tableRules: Readonly<Record<string, MarkdownRule>> = {
  cell: {
    isFor: ({ nodeName }) => nodeName === 'TD' || nodeName === 'TH',
    write: (content) => `| ${toOneLine(content)} `,
  },
  caption: { isFor: ({ nodeName }) => nodeName === 'CAPTION', write: (content) => `${content.trim()}\n` },
  row: { isFor: ({ nodeName }) => nodeName === 'TR', write: (content) => `${content.trim()}\n` },
  rows: {
    isFor: ({ nodeName }) => nodeName === 'THEAD' || nodeName === 'TBODY' || nodeName === 'TFOOT',
    write: (content) => content,
  },
  table: { isFor: ({ nodeName }) => nodeName === 'TABLE', write: writeTable },
};

function writeTable(content: string): string {
  const lines = content.split('\n').filter((line) => line.trim() !== '');
  const rows = lines.filter((line) => line.startsWith('|')).map((line) => `${line} |`);
  const [header, ...others] = rows;
  // A caption is no row.
  const outside = lines.filter((line) => !line.startsWith('|')).join('\n');
  if (header === undefined) return `\n\n${outside}\n\n`;
  const columns = header.split(/(?<!\\)\|/).length - 2;
  return `\n\n${outside}\n\n${[header, `|${' --- |'.repeat(columns)}`, ...others].join('\n')}\n\n`;
}

/** The sign between cells is escaped in code as well: GitHub looks for it first. */
function toOneLine(content: string): string {
  const line = content.trim().replace(/\s*\n\s*/g, ' ');
  return line.replace(/\|/g, '\\|');
}
