/** The port to what all processes share: one text that is only changed by whoever knows what it is. */

export interface Swapped {
  /** True when the text was the expected one, and is the new one now. */
  readonly swapped: boolean;
  /** What it is now; empty when there is none. */
  readonly text: string;
  /** The time that is the same for all processes, in milliseconds. */
  readonly nowMs: number;
}

export interface SharedText {
  /** One step that nobody comes between, in one round trip. Without an expectation it only looks. Rejects when away. */
  swap(expected: string | undefined, next: string): Promise<Swapped>;
}
