/** LeetCode's HTML as clean Markdown: no tags, no entities in code, addresses absolute. */
import TurndownService from 'turndown';
import { escapeMarkdown } from './escape-markdown.ts';
import type { HtmlNode } from './html-node.ts';
import { markdownRules } from './markdown-rules.ts';
import { tableRules } from './markdown-tables.ts';

export type HtmlToMarkdown = (html: string) => string;

/**
 * Made once, because the rules are looked up for every element. A statement of 5 KB takes 2 to 3 ms of processor time, and
 * 10 to 25 ms the first times, while the code is being compiled (two cores, November 2026): callers spread them.
 */
export function createHtmlToMarkdown(): HtmlToMarkdown {
  const service = new TurndownService({ headingStyle: 'atx', hr: '---', bulletListMarker: '-', emDelimiter: '*' });
  service.escape = escapeMarkdown;
  for (const [name, { isFor, write }] of Object.entries({ ...markdownRules, ...tableRules })) {
    service.addRule(name, {
      filter: (node: HtmlNode) => isFor(node),
      replacement: (content: string, node: HtmlNode) => write(content, node),
    });
  }
  service.addRule('unread', { filter: ['script', 'style', 'noscript', 'iframe', 'template'], replacement: () => '' });
  // A forced line break before a paragraph's end is none.
  return (html) => service.turndown(withPlainSpaces(html)).replace(/ {2}\n\n/g, '\n\n');
}

/** Statements are full of `&nbsp;` and of spaces without width, which nobody sees and every search trips over. */
function withPlainSpaces(html: string): string {
  return html.replace(/&nbsp;|&#160;|&#xa0;|\u00a0/gi, ' ').replace(/&#8203;|[\u200b\u2060\ufeff]/g, '');
}
