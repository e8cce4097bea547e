/** The HTML of statements: examples in the older and in the newer form, and what comes around them. */
import type { Problem } from './catalogue.ts';
import type { Example, ProblemShape } from './problem-shape.ts';

/** Problems from this number on have the newer examples, as on the site. Two Sum keeps the older ones. */
const FIRST_WITH_BLOCKS = 1600;

export function exampleLines(problem: Problem, shape: ProblemShape, example: Example, number: number): string[] {
  const input = shape.params.map(({ name }, index) => `${name} = ${example.inputs[index] ?? ''}`).join(', ');
  const title = [`<p><strong class="example">Example ${number}:</strong></p>`, ''];
  const picture = number === 1 ? pictureLines(problem) : [];
  const body =
    problem.number < FIRST_WITH_BLOCKS ? preLines(input, example, number) : blockLines(input, example, number);
  return [...title, ...picture, ...body, ''];
}

/** `<pre>` with bold names. The first example is explained. */
function preLines(input: string, { output }: Example, number: number): string[] {
  const explanation = `<strong>Explanation:</strong> The result is ${output}.\nNothing smaller will do.`;
  return [
    '<pre>',
    `<strong>Input:</strong> ${toHtml(input)}`,
    `<strong>Output:</strong> ${toHtml(output)}`,
    ...(number === 1 ? [explanation] : []),
    '</pre>',
  ];
}

/** A `<div>` with paragraphs and lists. */
function blockLines(input: string, { output }: Example, number: number): string[] {
  const explanation = [
    '<p><strong>Explanation:</strong></p>',
    '',
    '<ul>',
    '\t<li>Look at the <strong>first</strong> element <code>a<sub>0</sub></code>.</li>',
    `\t<li>The result is <code>${toHtml(output)}</code>.</li>`,
    '</ul>',
  ];
  return [
    '<div class="example-block">',
    `<p><strong>Input:</strong> <span class="example-io">${toHtml(input)}</span></p>`,
    '',
    `<p><strong>Output:</strong> <span class="example-io">${toHtml(output)}</span></p>`,
    ...(number === 1 ? ['', ...explanation] : []),
    '</div>',
  ];
}

/** Every seventh problem shows its first example. */
function pictureLines({ number }: Problem): string[] {
  if (number % 7 !== 0) return [];
  return [`<img alt="" src="/uploads/2026/01/${number}.png" style="width: 302px; height: 242px;" />`];
}

/** Database problems describe their tables in columns of text, and some in a real table. */
export function tableLines({ category, number }: Problem): string[] {
  if (category !== 'Database') return [];
  const columns = [
    '<pre>',
    '+-------------+------+',
    '| Column Name | Type |',
    '+-------------+------+',
    '| id          | int  |',
    '+-------------+------+',
    '</pre>',
  ];
  const table = [
    '<table>',
    '<thead><tr><th>Column</th><th>Meaning</th></tr></thead>',
    '<tbody><tr><td><code>id</code></td><td>the key</td></tr></tbody>',
    '</table>',
  ];
  return [...(number % 2 === 0 ? columns : table), ''];
}

/** Two Sum and every fifth problem ask for more; Two Sum without a paragraph, as on the site. */
export function followUpLines({ number }: Problem): string[] {
  const question = 'Can you do it in less than <code>O(n<sup>2</sup>)</code> time?';
  if (number === 1) return ['<p>&nbsp;</p>', `<strong>Follow-up:&nbsp;</strong>${question}`];
  return number % 5 === 0 ? ['<p>&nbsp;</p>', `<p><strong>Follow up:</strong> ${question}</p>`] : [];
}

function toHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}
