/** Words of titles and of what people type to find them: the same for any case, diacritics and punctuation. */

/** In their order. An apostrophe joins (`Pascal's` is `pascals`), every other mark parts (`Pow(x, n)` is `pow`, `x`, `n`). */
export function toWords(text: string): readonly string[] {
  return (
    text
      // Parts letters from their diacritics, and makes ordinary letters and digits of full-width and superscript ones.
      .normalize('NFKD')
      .toLowerCase()
      // Marks above letters, characters that are not shown (one title has a zero-width one), apostrophes.
      .replace(/[\p{M}\p{Cf}'’ʼ]/gu, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
  );
}

export interface Titled {
  readonly number: number;
  /** Words of the title. */
  readonly words: readonly string[];
}

/** Whether each wanted word begins a word of the title, or is the problem's number. */
export function hasWords({ number, words }: Titled, wanted: readonly string[]): boolean {
  return wanted.every(
    (start) => words.some((word) => word.startsWith(start)) || (/^\d+$/.test(start) && Number(start) === number),
  );
}
