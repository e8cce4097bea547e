/** What one request is given again of objects that others were given, and what it keeps for others. */
import { AnswerFreshness } from './answer-freshness.ts';
import type { KeptTexts } from './kept-texts.ts';
import type { GivenLookup, RecordingLoader } from './recording-loader.ts';
import type { Usage } from './usage.ts';

export interface KeptObjectsOptions {
  /** Of the process. */
  readonly texts: KeptTexts;
  readonly loader: RecordingLoader;
  readonly usage: Usage;
  /** What the request rests on beside lookups. */
  readonly basis: unknown;
  readonly nowMs: () => number;
}

/** What execution declares as KeptObjects. A class, because each request has one. */
export class RequestKeptObjects {
  hasRecalled = false;
  readonly #options: KeptObjectsOptions;

  constructor(options: KeptObjectsOptions) {
    this.#options = options;
  }

  recall(key: string): string | undefined {
    const { texts, usage, basis, nowMs } = this.#options;
    const kept = texts.get(key);
    if (kept === undefined || kept.basis !== basis || kept.endsAtMs <= nowMs()) return undefined;
    // Each lookup is loaded as if it were for a field: it counts as asked for, and the request keeps to it from now on.
    // What is not given again is left where it is: it may be for others, and is replaced by what is kept instead.
    if (!this.#areGivenAgain(kept.given)) return undefined;
    usage.endBy(kept.endsAtMs);
    texts.noteRecall();
    this.hasRecalled = true;
    return kept.text;
  }

  isWanted(key: string): boolean {
    return this.#options.texts.isWanted(key);
  }

  keep(key: string, toText: () => string | undefined): void {
    const { texts, loader, usage, basis } = this.#options;
    let text: string | undefined;
    let given: readonly GivenLookup[] | undefined;
    const { endsAtMs, isKeptOut } = usage.apart(() => {
      given = loader.record(() => {
        text = toText();
      });
    });
    if (text === undefined || given === undefined || isKeptOut) return;
    // Said again, `source` must be the truth, and so must be `stale`.
    if (given.every(({ freshness: { source, stale } }) => source === 'MEMORY' && !stale)) {
      texts.set(key, { text, given, endsAtMs, basis });
    }
  }

  #areGivenAgain(given: readonly GivenLookup[]): boolean {
    const { loader } = this.#options;
    for (const { lookup, freshness } of given) {
      const now = loader.loadNow(lookup);
      if (!now || !AnswerFreshness.isSame(now.freshness, freshness)) return false;
    }
    return true;
  }
}
