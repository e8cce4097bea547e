/** The parts of a statement, told apart in its Markdown: what to do, examples, constraints, and the question after them. */
import { toMarkdownLines, trimBlankLines } from './markdown/markdown-lines.ts';
import { toExample, type StatementExample } from './statement-example.ts';

export interface StatementTexts {
  /** All that is none of the others. Null for a problem that is for subscribers. */
  readonly markdown: string | null;
  readonly examples: readonly StatementExample[];
  /** One line each. */
  readonly constraints: readonly string[];
  readonly followUp: string | null;
}

/** Of a problem for subscribers. */
export const noTexts: StatementTexts = { markdown: null, examples: [], constraints: [], followUp: null };

interface Section {
  readonly part: 'description' | 'example' | 'constraints' | 'followUp';
  readonly lines: string[];
}

export function toStatementTexts(markdown: string): StatementTexts {
  const sections = toSections(markdown);
  const textsOf = (wanted: Section['part']) =>
    sections
      .filter(({ part }) => part === wanted)
      .map(({ lines }) => trimBlankLines(lines.join('\n')))
      .filter((text) => text !== '');
  const constraints = textsOf('constraints').map(toConstraints);
  // What follows the list of constraints, under no title, is the statement's again.
  const description = [...textsOf('description'), ...constraints.flatMap(({ others }) => others)];
  return {
    markdown: description.join('\n\n'),
    examples: textsOf('example').map(toExample),
    constraints: constraints.flatMap(({ items }) => items),
    followUp: textsOf('followUp').join('\n\n') || null,
  };
}

/** In bold: `**Example 1:** rest`, `**Constraints:**`, `**Follow-up:** rest`, `**Note:** rest`, the colon inside or outside. */
const boldTitle = /^\*{2,3}(Example(?: ?\d+)?|Constraints?|Follow[- ]?ups?|Notes?) ?(:?)\*{2,3}(:?)(.*)$/i;
/** Older statements have some titles that are not bold. */
const plainTitle = /^(Example \d+|Constraints|Follow[- ]?up) ?(:)()(.*)$/i;

function toSections(markdown: string): readonly Section[] {
  const sections: Section[] = [{ part: 'description', lines: [] }];
  for (const { text, kind } of toMarkdownLines(markdown)) {
    const section = kind === 'prose' ? sectionOf(text) : undefined;
    if (section) sections.push(section);
    else sections.at(-1)?.lines.push(text);
  }
  return sections;
}

/** The section that begins with that line, if one does. */
function sectionOf(line: string): Section | undefined {
  const [, title, colon, colonOutside, after] = boldTitle.exec(line) ?? plainTitle.exec(line) ?? [];
  const rest = after?.trim() ?? '';
  // Without a colon, bold words at the beginning of a sentence are no title.
  if (title === undefined || (!colon && !colonOutside && rest !== '')) return undefined;
  const name = title.toLowerCase();
  if (name.startsWith('note')) return { part: 'description', lines: [line] };
  if (name.startsWith('example')) return { part: 'example', lines: [rest] };
  return { part: name.startsWith('constraint') ? 'constraints' : 'followUp', lines: [rest] };
}

/** Items of lists, each on one line; without a list, each paragraph is one. */
function toConstraints(text: string): { readonly items: readonly string[]; readonly others: readonly string[] } {
  const items: string[][] = [];
  const others: string[] = [];
  let target = others;
  for (const line of text.split('\n')) {
    if (/^(?:- |\d+\. )/.test(line)) {
      target = [];
      items.push(target);
    } else if (line !== '' && !line.startsWith('  ')) target = others;
    target.push(line);
  }
  const paragraphs = others
    .join('\n')
    .split(/\n{2,}/)
    .map(trimBlankLines)
    .filter((paragraph) => paragraph !== '');
  if (items.length > 0) return { items: items.map(toOneLine), others: paragraphs };
  return { items: paragraphs.map((paragraph) => toOneLine(paragraph.split('\n'))), others: [] };
}

/** What is nested below an item follows it, parted by semicolons. */
function toOneLine(lines: readonly string[]): string {
  const [first = '', ...nested] = lines
    .map((line) => line.trim().replace(/^(?:- |\d+\. )/, ''))
    .filter((line) => line !== '');
  return nested.length === 0 ? first : `${first} ${nested.join('; ')}`;
}
