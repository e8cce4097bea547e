/** Objects whose text was kept when they were answered before: declared here by execution, kept by loaders. */

/** Stands in an answer for an object: its JSON. */
export class JsonText {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** Of one request. A key says which object it is, what was selected of it, and with which variables. */
export interface KeptObjects {
  /** Whether a text was given, so that there is one in the answer. */
  readonly hasRecalled: boolean;
  /** The text that was kept, if what it rests on is given to this request as it was then: that counts as loaded by it. */
  recall(key: string): string | undefined;
  /** Whether it is worth being kept. */
  isWanted(key: string): boolean;
  /**
   * Keeps the text that `toText` gives, if all that is loaded while it runs came from memory and says nothing of a moment.
   * What it gives later is not kept: it has to be done when it returns. Undefined for what must not be kept.
   */
  keep(key: string, toText: () => string | undefined): void;
}

/** By object type: what tells one object from another, for types of which all else follows from it and from lookups. */
export type KeptKeys = Readonly<Record<string, (source: unknown) => string | undefined>>;
