/** HTML of any nesting, of elements that statements have and of some that they should not. */
import fc from 'fast-check';

const elements = [
  'p',
  'div',
  'ul',
  'ol',
  'li',
  'strong',
  'b',
  'em',
  'i',
  'sup',
  'sub',
  'span',
  'table',
  'tr',
  'td',
  'th',
];
const others = ['a href="/x"', 'font face="monospace"', 'h3', 'blockquote', 'u', 'x-unknown', 'section'];
const codes = ['code', 'pre', 'span class="example-io"'];
const empty = ['<br />', '<img src="/a.png">', '<hr>', '<!-- x -->', '&nbsp;', '</p>', '<li>', '</div>', '<b>'];
const titles = ['Input:', 'Output:', 'Explanation:', 'Example 1:', 'Constraints:', 'Follow-up:', 'Note:'];
const texts = fc.oneof(
  fc.constantFrom(
    'a',
    ' ',
    '\n',
    '10',
    'nums = [1,2]',
    '`',
    '**',
    '_',
    '|',
    '- ',
    '1. ',
    '&lt;b&gt;',
    '&amp;lt;',
    '\\',
  ),
  fc.constantFrom(...titles),
  fc.constantFrom(...titles.map((title) => `\n<strong>${title}</strong> `)),
);

export function randomHtml({ withCode }: { readonly withCode: boolean }): fc.Arbitrary<string> {
  const names = withCode ? [...elements, ...others, ...codes] : [...elements, ...others];
  const { html } = fc.letrec<{ html: string; node: string }>((tie) => ({
    html: fc.array(tie('node'), { maxLength: 6 }).map((nodes) => nodes.join('')),
    node: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      texts,
      fc.constantFrom(...empty),
      fc.tuple(fc.constantFrom(...names), tie('html')).map(([name, content]) => {
        const [tag = ''] = name.split(' ');
        return `<${name}>${content}</${tag}>`;
      }),
    ),
  }));
  return html;
}
