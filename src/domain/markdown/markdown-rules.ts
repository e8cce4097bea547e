/** How each HTML element of a statement is written in Markdown, where turndown's own way would not do. */
import { escapeMarkdown, formatCode, formatCodeBlock } from './escape-markdown.ts';
import { attributeOf, hasAncestor, plainText, subscript, superscript, type HtmlNode } from './html-node.ts';

export interface MarkdownRule {
  readonly isFor: (node: HtmlNode) => boolean;
  /** `content` is what is below the node, written already. */
  readonly write: (content: string, node: HtmlNode) => string;
}

/** By a name of ours. Those of tables are in markdown-tables.ts. */
export const markdownRules: Readonly<Record<string, MarkdownRule>> = {
  codeBlock: { isFor: named('PRE'), write: (_, node) => `\n\n${imagesIn(node)}${formatCodeBlock(plainText(node))}` },
  // Input and output of the newer examples are `<span class="example-io">`, which the site shows as code.
  code: {
    isFor: (node) => node.nodeName === 'CODE' || isExampleSpan(node),
    write: (_, node) => formatCode(plainText(node)),
  },
  superscript: { isFor: named('SUP'), write: (_, node) => escapeMarkdown(superscript(textBelow(node))) },
  subscript: { isFor: named('SUB'), write: (_, node) => writeSubscript(node) },
  strong: { isFor: named('STRONG', 'B'), write: (content, node) => emphasize('**', content, node, ['STRONG', 'B']) },
  emphasis: { isFor: named('EM', 'I'), write: (content, node) => emphasize('*', content, node, ['EM', 'I']) },
  lineBreak: { isFor: named('BR'), write: (_, node) => writeLineBreak(node) },
  image: { isFor: named('IMG'), write: (_, node) => writeImage(node) },
  link: { isFor: named('A'), write: writeLink },
  listItem: { isFor: named('LI'), write: writeListItem },
  // A list directly in a list, which HTML forbids and LeetCode writes, belongs to the item before it.
  listInList: {
    isFor: (node) => isList(node) && node.parentNode !== null && isList(node.parentNode),
    write: (content) => `\n${indent(content.trim(), 2)}\n`,
  },
};

function named(...names: readonly string[]): (node: HtmlNode) => boolean {
  return ({ nodeName }) => names.includes(nodeName);
}

function isExampleSpan(node: HtmlNode): boolean {
  return node.nodeName === 'SPAN' && (attributeOf(node, 'class') ?? '').split(/\s+/).includes('example-io');
}

const isList = named('UL', 'OL');

function textBelow(node: HtmlNode): string {
  return Array.from(node.childNodes, plainText).join('');
}

/** The sign itself is no emphasis: what it belongs to stands before it. */
function writeSubscript(node: HtmlNode): string {
  const text = subscript(textBelow(node));
  return text.slice(0, 1) + escapeMarkdown(text.slice(1));
}

/** Bold within bold would end it. */
function emphasize(sign: string, content: string, node: HtmlNode, names: readonly string[]): string {
  return content.trim() === '' || hasAncestor(node, names) ? content : `${sign}${content}${sign}`;
}

/** Two or more are a new paragraph; one at the edge of its block is nothing. */
function writeLineBreak(node: HtmlNode): string {
  const next = neighbour(node, 'nextSibling');
  const previous = neighbour(node, 'previousSibling');
  if (!next || !previous) return '';
  if (previous.nodeName === 'BR') return '\n\n';
  return next.nodeName === 'BR' ? '\n' : '  \n';
}

function neighbour(node: HtmlNode, side: 'nextSibling' | 'previousSibling'): HtmlNode | null {
  let near = node[side];
  while (near?.nodeName === '#text' && near.nodeValue?.trim() === '') near = near[side];
  return near;
}

function imagesIn(node: HtmlNode): string {
  if (node.nodeName === 'IMG') return writeImage(node);
  return Array.from(node.childNodes, imagesIn).join('');
}

function writeImage(node: HtmlNode): string {
  const address = toAddress(attributeOf(node, 'src'));
  const alt = (attributeOf(node, 'alt') ?? '').replace(/\s+/g, ' ').trim();
  return address === null ? '' : `![${escapeMarkdown(alt).replace(/[[\]]/g, '\\$&')}](${address})`;
}

function writeLink(content: string, node: HtmlNode): string {
  const address = toAddress(attributeOf(node, 'href'));
  return address === null || content.trim() === '' ? content : `[${content}](${address})`;
}

/** Absolute, because a text travels without the page that it stood on; null for what leads nowhere on the web. */
function toAddress(reference: string | null): string | null {
  if (reference === null || !URL.canParse(reference, 'https://leetcode.com/')) return null;
  const { protocol, href } = new URL(reference, 'https://leetcode.com/');
  return protocol === 'https:' || protocol === 'http:' ? href.replace(/[()<>]/g, encodeSign) : null;
}

function encodeSign(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}

function writeListItem(content: string, node: HtmlNode): string {
  const list = node.parentNode;
  const items = Array.from(list?.childNodes ?? []).filter(named('LI'));
  const mark =
    list?.nodeName === 'OL' ? `${(Number(attributeOf(list, 'start') ?? 1) || 1) + items.indexOf(node)}. ` : '- ';
  return `${mark}${indent(content.trim(), mark.length).trimStart()}\n`;
}

function indent(text: string, columns: number): string {
  return text.replace(/^(?=[^\n])/gm, ' '.repeat(columns));
}
