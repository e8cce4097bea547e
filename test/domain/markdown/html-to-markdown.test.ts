import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHtmlToMarkdown } from '../../../src/domain/markdown/html-to-markdown.ts';
import { toStatementTexts } from '../../../src/domain/statement-texts.ts';
import { randomHtml } from './random-html.ts';

const toMarkdown = createHtmlToMarkdown();

describe('prose', () => {
  test.each([
    ['powers and indexes', '<p>1 &lt;= x<sub>i</sub> &lt;= 10<sup>4</sup></p>', '1 <= x_i <= 10^4'],
    ['longer ones in brackets', 'a<sub>i + 1</sub> = 2<sup>n - 1</sup>', 'a_(i + 1) = 2^(n - 1)'],
    ['a power with a sign, and an ordinal', '10<sup>-9</sup>, the 1<sup>st</sup>', '10^-9, the 1st'],
    ['an empty power', 'x<sup> </sup>', 'x'],
    ['bold and italics', '<strong>at <b>least</b></strong> <em>one </em><i>way</i>', '**at least** *one* *way*'],
    [
      'spaces that do not break',
      '<strong>Follow-up:&nbsp;</strong>Can\u00a0you&#160;do it?',
      '**Follow-up:** Can you do it?',
    ],
    ['spaces without width', 'num\u200bs&#8203;', 'nums'],
    ['empty paragraphs', '<p>one</p>\n\n<p>&nbsp;</p>\n<p>two</p>', 'one\n\ntwo'],
    ['line breaks', 'one<br />\ntwo<br /><br />three<br />', 'one  \ntwo\n\nthree'],
    ['headings and rules', '<h2>One</h2><hr>', '## One\n\n---'],
    ['unknown elements', '<font face="monospace">a</font><u>b</u><x-y>c</x-y>', 'abc'],
    ['what is not text', '<script>a()</script><style>b{}</style><!-- c --><iframe src="/d"></iframe>e', 'e'],
  ])('has %s', (_, html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  test.each([
    'nums[i] and grid[i][j] are [1, 2]',
    'a * b and snake_case_name and x_1',
    '1 < 2 > 1 & 3 - 4 + 5 = 6 # 7',
    'e.g. f(x) = x! | y',
  ])('leaves %p as it stands', (text) => {
    expect(toMarkdown(`<p>${toHtml(text)}</p>`)).toBe(text);
  });

  test.each([
    ['__init__ and _x', '\\_\\_init\\_\\_ and \\_x'],
    ['2*3*4', '2\\*3\\*4'],
    ['`x` ~y~', '\\`x\\` \\~y\\~'],
    ['List<int> </div>', 'List&lt;int> &lt;/div>'],
    ['&lt; and &#60; as they stand', '&amp;lt; and &amp;#60; as they stand'],
    ['[a](b) and [c]: d', '[a\\](b) and [c\\]: d'],
    ['\\* and C:\\dir', '\\\\\\* and C:\\dir'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['1. no item', '1\\. no item'],
    ['> no quotation', '\\> no quotation'],
    ['---', '\\---'],
  ])('escapes %p, which would mean something else', (text, markdown) => {
    expect(toMarkdown(`<p>${toHtml(text)}</p>`)).toBe(markdown);
  });
});

describe('code', () => {
  test.each([
    ['<code>1 &lt;= nums[i] &lt;= 10<sup>5</sup></code>', '`1 <= nums[i] <= 10^5`'],
    ['<code>k<strong></strong></code> is <code><em>x</em>_y * <b>z</b></code>', '`k` is `x_y * z`'],
    ['<code>a`b</code> and <code>`</code>', '``a`b`` and `` ` ``'],
    ['<em>the </em><code>List&lt;int&gt;</code>', '*the* `List<int>`'],
    ['<code> </code>x', 'x'],
    ['<code>one<br />two</code>', '```\none\ntwo\n```'],
  ])('%s is code without formatting', (html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });

  test('blocks keep their lines, columns and signs', () => {
    expect(toMarkdown('<pre>\n+---+\n| <b>a</b> |\n+---+\n\n  *x* &lt;b&gt; 10<sup>4</sup>\n</pre>')).toBe(
      '```\n+---+\n| a |\n+---+\n\n  *x* <b> 10^4\n```',
    );
    expect(toMarkdown('<pre><code class="language-js">let a = `b`;\n```\n</code></pre>')).toBe(
      '````\nlet a = `b`;\n```\n````',
    );
  });

  test('blocks give their pictures away', () => {
    expect(toMarkdown('<pre><img src="/a.png" />x = 1</pre>')).toBe(
      '![](https://leetcode.com/a.png)\n\n```\nx = 1\n```',
    );
  });
});

describe('lists and tables', () => {
  test('nested lists are indented by what is above them', () => {
    const html =
      '<ul>\n\t<li>one\n\t<ul>\n\t\t<li>two</li>\n\t\t<li>three</li>\n\t</ul>\n\t</li>\n\t<li>four</li>\n</ul>';
    expect(toMarkdown(html)).toBe('- one\n  - two\n  - three\n- four');
    expect(toMarkdown('<ol><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ol>')).toBe(
      '1. a\n   - b\n2. c\n\n   d',
    );
    expect(toMarkdown('<ol start="3"><li>c</li></ol>')).toBe('3. c');
  });

  test('a list directly in a list belongs to the item before it', () => {
    expect(toMarkdown('<ul><li>one</li><ul><li>two</li></ul></ul>')).toBe('- one\n  - two');
  });

  test('tables are GitHub’s, one line a row', () => {
    const html = `<table><thead><tr><th>Column</th><th>Meaning</th></tr></thead>
      <tbody><tr><td><code>a|b</code></td><td>one<br />two</td></tr><tr><td></td><td><ul><li>x</li><li>y</li></ul></td></tr></tbody></table>`;
    expect(toMarkdown(html)).toBe('| Column | Meaning |\n| --- | --- |\n| `a\\|b` | one two |\n|  | - x - y |');
    expect(toMarkdown('<table><caption>T</caption><tr><td>1</td></tr></table>')).toBe('T\n\n| 1 |\n| --- |');
    expect(toMarkdown('a<table></table>b')).toBe('a\n\nb');
  });
});

describe('addresses', () => {
  test.each([
    [
      '<img alt="" src="https://assets.leetcode.com/uploads/x.png" style="width: 302px;" />',
      '![](https://assets.leetcode.com/uploads/x.png)',
    ],
    ['<img alt="a [b]" src="/uploads/a b(1).png">', '![a \\[b\\]](https://leetcode.com/uploads/a%20b%281%29.png)'],
    ['<img src="//assets.leetcode.com/x.png">', '![](https://assets.leetcode.com/x.png)'],
    [
      '<a href="/problems/two-sum/" target="_blank"><strong>Two Sum</strong></a>',
      '[**Two Sum**](https://leetcode.com/problems/two-sum/)',
    ],
    ['<img src="data:image/png;base64,AAAA">x', 'x'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<a href="http://[">x</a>', 'x'],
    ['<a>x</a><img>', 'x'],
  ])('%s is absolute, or nothing', (html, markdown) => {
    expect(toMarkdown(html)).toBe(markdown);
  });
});

describe('any HTML', () => {
  test('and whatever looks like it becomes a text', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...Array.from('<>/&;="\'`*_[]()|\\#- \nabp!?')) })),
        (text) => {
          const { examples } = toStatementTexts(toMarkdown(text));
          expect(Array.isArray(examples)).toBe(true);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('leaves no tag in the text', () => {
    fc.assert(
      fc.property(randomHtml({ withCode: false }), (html) => {
        expect(toMarkdown(html)).not.toMatch(/<[a-z/!?]/i);
      }),
      { numRuns: 500 },
    );
  });

  test('never leaves a script, in code neither', () => {
    fc.assert(
      fc.property(randomHtml({ withCode: true }), (html) => {
        expect(toMarkdown(`${html}<script>alert(1)</script>`)).not.toMatch(/<script|alert/);
      }),
      { numRuns: 200 },
    );
  });
});

function toHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
