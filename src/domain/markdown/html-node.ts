/** The DOM that turndown walks, as much of it as its rules need, and the plain text below a node. */

/** Declared here because this project compiles without the DOM library: nothing else in it has a document. */
export interface HtmlNode {
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<HtmlNode>;
  readonly parentNode: HtmlNode | null;
  readonly previousSibling: HtmlNode | null;
  readonly nextSibling: HtmlNode | null;
  /** Of elements alone. */
  getAttribute?(name: string): string | null;
}

const unread = new Set(['#comment', 'IMG', 'SCRIPT', 'STYLE', 'NOSCRIPT', 'IFRAME', 'TEMPLATE']);
const lines = new Set(['P', 'DIV', 'LI', 'TR', 'UL', 'OL', 'PRE']);

/** What the node says, without Markdown: what stands in code. */
export function plainText(node: HtmlNode): string {
  if (node.nodeName === '#text') return node.nodeValue ?? '';
  if (node.nodeName === 'BR') return '\n';
  if (unread.has(node.nodeName)) return '';
  const text = Array.from(node.childNodes, plainText).join('');
  if (node.nodeName === 'SUP') return superscript(text);
  if (node.nodeName === 'SUB') return subscript(text);
  return lines.has(node.nodeName) ? `${text}\n` : text;
}

/** `10<sup>4</sup>` is 10^4, `2<sup>n + 1</sup>` is 2^(n + 1), and `1<sup>st</sup>` is no power. */
export function superscript(text: string): string {
  const power = text.trim();
  if (power === '' || /^(?:st|nd|rd|th)$/i.test(power)) return power;
  return /^[-+]?[\p{L}\p{N}]+$/u.test(power) ? `^${power}` : `^(${power})`;
}

/** `x<sub>i</sub>` is x_i, and `x<sub>i + 1</sub>` is x_(i + 1). */
export function subscript(text: string): string {
  const index = text.trim();
  if (index === '') return '';
  return /^[\p{L}\p{N}]+$/u.test(index) ? `_${index}` : `_(${index})`;
}

/** Null where it is not set. */
export function attributeOf(node: HtmlNode, name: string): string | null {
  return node.getAttribute?.(name) ?? null;
}

export function hasAncestor(node: HtmlNode, names: readonly string[]): boolean {
  for (let above = node.parentNode; above; above = above.parentNode) if (names.includes(above.nodeName)) return true;
  return false;
}
