import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHtmlToMarkdown } from '../../src/domain/markdown/html-to-markdown.ts';
import { toStatementTexts } from '../../src/domain/statement-texts.ts';
import { randomHtml } from './markdown/random-html.ts';

const toMarkdown = createHtmlToMarkdown();
const textsOf = (html: string) => toStatementTexts(toMarkdown(html));

/** The form of most problems; the texts are invented. */
const older = `<p>You get a list <code>crates</code>. Return <em>the weight of the heaviest crate</em>.</p>

<p>&nbsp;</p>
<p><strong class="example">Example 1:</strong></p>
<img alt="" src="https://assets.leetcode.com/uploads/crates.png" style="width: 302px; height: 242px;" />
<pre>
<strong>Input:</strong> crates = [3,1,2], name = &quot;a_b&quot;
<strong>Output:</strong> 3
<strong>Explanation:</strong> The first crate weighs 3.
Output: is no label here.
</pre>

<p><strong class="example">Example 2:</strong></p>

<pre>
<strong>Input:</strong> crates = []
<strong>Output:</strong> 10<sup>4</sup></pre>

<p>&nbsp;</p>
<p><strong>Constraints:</strong></p>

<ul>
	<li><code>0 &lt;= crates.length &lt;= 10<sup>4</sup></code></li>
	<li><code>name</code> consists of
	<ul>
		<li>letters and</li>
		<li>digits.</li>
	</ul>
	</li>
	<li>All crates are <strong>different</strong>.</li>
</ul>

<p>&nbsp;</p>
<strong>Follow-up:&nbsp;</strong>Can you do it in less than <code>O(n<sup>2</sup>)</code><font face="monospace">&nbsp;</font>time?`;

/** The form since 2024. */
const newer = `<p>Count the lanterns that are lit after <code>k</code> moves.</p>

<p><strong>Note</strong> that a lantern may be lit twice.</p>

<p>&nbsp;</p>
<p><strong class="example">Example 1:</strong></p>

<div class="example-block">
<p><strong>Input:</strong> <span class="example-io">lanterns = [1,2], s = &quot;\`x\`&quot;</span></p>

<p><strong>Output:</strong> <span class="example-io">&quot;&quot;</span></p>

<p><strong>Explanation:</strong></p>

<p><img alt="" src="/uploads/lanterns.png" /></p>

<ul>
	<li>The <strong>first</strong> is lit.</li>
	<li>So <code>s[0] * 2</code> is 4.</li>
</ul>
</div>

<p><strong class="example">Example 2:</strong></p>

<div class="example-block">
<p><strong>Input:</strong><br />
<span class="example-io">[&quot;Lantern&quot;, &quot;light&quot;]<br />
[[], [2]]</span></p>

<p><strong>Output:</strong><br />
<span class="example-io">[null, true]</span></p>

<p><strong>Explanation</strong></p>
Lantern l = new Lantern();<br />
l.light(2); // true</div>

<p>&nbsp;</p>
<p><strong>Constraints:</strong></p>

<ul>
	<li><code>1 &lt;= k</code></li>
</ul>`;

describe('the older form', () => {
  const texts = textsOf(older);

  test('says what to do without examples, constraints and follow-up', () => {
    expect(texts.markdown).toBe('You get a list `crates`. Return *the weight of the heaviest crate*.');
    expect(texts.followUp).toBe('Can you do it in less than `O(n^2)` time?');
  });

  test('has inputs, outputs and explanations as they stand', () => {
    const fenced = (text: string) => `\`\`\`\n${text}\n\`\`\``;
    expect(texts.examples).toEqual([
      {
        input: 'crates = [3,1,2], name = "a_b"',
        output: '3',
        explanation: 'The first crate weighs 3.\nOutput: is no label here.',
        text: `![](https://assets.leetcode.com/uploads/crates.png)\n\n${fenced(
          'Input: crates = [3,1,2], name = "a_b"\nOutput: 3\nExplanation: The first crate weighs 3.\nOutput: is no label here.',
        )}`,
      },
      { input: 'crates = []', output: '10^4', explanation: null, text: fenced('Input: crates = []\nOutput: 10^4') },
    ]);
  });

  test('has each constraint on one line', () => {
    expect(texts.constraints).toEqual([
      '`0 <= crates.length <= 10^4`',
      '`name` consists of letters and; digits.',
      'All crates are **different**.',
    ]);
  });
});

describe('the newer form', () => {
  const texts = textsOf(newer);

  test('keeps a sentence that begins with a bold word', () => {
    expect(texts.markdown).toBe(
      'Count the lanterns that are lit after `k` moves.\n\n**Note** that a lantern may be lit twice.',
    );
    expect([texts.constraints, texts.followUp]).toEqual([['`1 <= k`'], null]);
  });

  test('has inputs and outputs without quotes of code, and explanations as Markdown', () => {
    expect(texts.examples).toEqual([
      {
        input: 'lanterns = [1,2], s = "`x`"',
        output: '""',
        explanation: '![](https://leetcode.com/uploads/lanterns.png)\n\n- The **first** is lit.\n- So `s[0] * 2` is 4.',
        text: expect.stringMatching(
          /^\*\*Input:\*\* ``lanterns = .*\n\n\*\*Output:\*\* `""`\n\n\*\*Explanation:\*\*\n/,
        ),
      },
      {
        input: '["Lantern", "light"]\n[[], [2]]',
        output: '[null, true]',
        explanation: 'Lantern l = new Lantern();  \nl.light(2); // true',
        text: expect.stringContaining('**Input:**\n\n```\n["Lantern", "light"]\n[[], [2]]\n```'),
      },
    ]);
  });
});

describe('other forms', () => {
  test('problems that design a class have names alone on their lines', () => {
    const html = `<p><strong>Example 1:</strong></p><pre>
<strong>Input</strong>
[&quot;Queue&quot;, &quot;push&quot;]
[[], [1]]
<strong>Output</strong>
[null, null]

<strong>Explanation</strong>
Queue q = new Queue();
q.push(1);
</pre>`;
    expect(textsOf(html).examples).toMatchObject([
      {
        input: '["Queue", "push"]\n[[], [1]]',
        output: '[null, null]',
        explanation: 'Queue q = new Queue();\nq.push(1);',
      },
    ]);
  });

  test('problems with tables have them as code, in their columns', () => {
    const table = (...rows: string[]) => ['+----+', ...rows, '+----+'].join('\n');
    const pre = `<pre>\n<strong>Input:</strong> \nBoats table:\n${table('| id |', '| 1  |')}\n<strong>Output:</strong> \n${table('| n  |')}\n</pre>`;
    expect(textsOf(`<p><strong>Example 1:</strong></p>${pre}`).examples).toMatchObject([
      { input: `Boats table:\n${table('| id |', '| 1  |')}`, output: table('| n  |'), explanation: null },
    ]);
    const blocks = `<p><strong>Input:</strong></p><p>Boats table:</p><pre class="example-io">\n${table('| id |')}</pre>
      <p><strong>Output:</strong></p><pre class="example-io">\n${table('| n  |')}</pre>`;
    expect(
      textsOf(`<p><strong>Example:</strong></p><div class="example-block">${blocks}</div>`).examples,
    ).toMatchObject([{ input: `Boats table:\n\n\`\`\`\n${table('| id |')}\n\`\`\``, output: table('| n  |') }]);
  });

  test('an example without names is a text', () => {
    expect(textsOf('<p><b>Example:</b></p><p>For 3 the <b>answer</b> is 4.</p>').examples).toEqual([
      { input: null, output: null, explanation: null, text: 'For 3 the **answer** is 4.' },
    ]);
  });

  test('an input alone, and an output without one, are what there is', () => {
    const example = (pre: string) => textsOf(`<p><b>Example 1:</b></p><pre>${pre}</pre>`).examples[0];
    expect(example('<b>Input:</b> 1')).toMatchObject({ input: '1', output: null });
    expect(example('<b>Output:</b> 1')).toMatchObject({ input: null, output: '1' });
    expect(example('Input: 1\nOutput: 2')).toMatchObject({ input: '1', output: '2' });
    expect(example('<b>Input:</b>\n<b>Output:</b>')).toMatchObject({ input: null, output: null });
  });

  test('what comes after the code is explanation, if anything is', () => {
    const html =
      '<p><b>Example 1:</b></p><pre><b>Input:</b> 1\n<b>Output:</b> 2\n<b>Explanation:</b> see</pre><p>below</p>';
    expect(textsOf(html).examples).toMatchObject([{ output: '2', explanation: 'see\n\nbelow' }]);
    expect(textsOf(html.replace(/\n<b>Expl.*see/, '')).examples).toMatchObject([{ output: '2', explanation: null }]);
  });

  test.each([
    ['<p><b>Constraints:</b></p><p>1 &lt;= n</p><p>n is even.</p>', ['1 <= n', 'n is even.']],
    ['<p>Constraints:</p><ol><li>1 &lt;= n</li></ol>', ['1 <= n']],
    ['<p><strong>Constraints</strong>:</p><ul><li>1 &lt;= n</li></ul>', ['1 <= n']],
  ])('constraints come in %s as well', (html, constraints) => {
    expect(textsOf(html)).toEqual({ markdown: '', examples: [], constraints, followUp: null });
  });

  test.each([
    '<p><strong>Follow up:</strong> Faster?</p>',
    '<p><b>Follow-up</b>: Faster?</p>',
    '<p>Follow up: Faster?</p>',
    '<p><b>Follow up:</b></p><p>Faster?</p>',
  ])('a follow-up comes as %s', (html) => {
    expect(textsOf(`<p>Do it.</p>${html}`)).toMatchObject({ markdown: 'Do it.', followUp: 'Faster?' });
  });

  test('notes and words after the examples belong to what to do', () => {
    const html = `<p>Do it.</p><p><b>Example 1:</b></p><pre>x</pre><p><b>Note:</b></p><ul><li>Once.</li></ul>
      <p><b>Constraints:</b></p><ul><li>n</li></ul><p>Have fun.</p>`;
    expect(textsOf(html).markdown).toBe('Do it.\n\n**Note:**\n\n- Once.\n\nHave fun.');
  });

  test('a title in code is none', () => {
    expect(textsOf('<pre>Constraints:\n**Example 1:**</pre>').markdown).toBe('```\nConstraints:\n**Example 1:**\n```');
  });
});

test('whatever the HTML is, an example’s text holds its input and its output', () => {
  fc.assert(
    fc.property(randomHtml({ withCode: true }), (html) => {
      const { examples, constraints } = textsOf(`<p><strong>Example 1:</strong></p>${html}`);
      for (const { input, output, text } of examples) {
        expect(text).toContain(input ?? '');
        expect(text).toContain(output ?? '');
      }
      for (const line of constraints) expect(line).toMatch(/^.+$/);
    }),
    { numRuns: 1000 },
  );
});
