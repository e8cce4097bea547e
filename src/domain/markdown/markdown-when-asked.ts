/** The same Markdown as html-to-markdown.ts makes, whose library is read from the disk with the first text and not before. */
import type { HtmlToMarkdown } from './html-to-markdown.ts';

/** Turndown brings a DOM of its own, half a megabyte of code, which a process that is starting need not wait for. */
export function createMarkdownWhenAsked(): (html: string) => Promise<string> {
  let opened: Promise<HtmlToMarkdown> | undefined;
  return async (html) => {
    opened ??= open();
    return (await opened)(html);
  };
}

async function open(): Promise<HtmlToMarkdown> {
  const { createHtmlToMarkdown } = await import('./html-to-markdown.ts');
  return createHtmlToMarkdown();
}
