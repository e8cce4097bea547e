/** The lines of a Markdown text, and which of them are code: no title and no label stands there as prose. */

export interface MarkdownLine {
  readonly text: string;
  /** `fence` opens or closes a block of code, `code` is inside one. */
  readonly kind: 'prose' | 'fence' | 'code';
}

export function toMarkdownLines(markdown: string): readonly MarkdownLine[] {
  let fence: string | undefined;
  return markdown.split('\n').map((text): MarkdownLine => {
    const mark = /^\s*(`{3,})\s*$/.exec(text)?.[1];
    if (fence === undefined) {
      fence = mark;
      return { text, kind: mark === undefined ? 'prose' : 'fence' };
    }
    if (mark !== fence) return { text, kind: 'code' };
    fence = undefined;
    return { text, kind: 'fence' };
  });
}

/** Without blank lines around, and with the first line's indentation. */
export function trimBlankLines(text: string): string {
  return text.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
}
