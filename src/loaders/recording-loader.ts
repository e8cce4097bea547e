/** A loader that says what was loaded while something ran: of one request, like the loader that it stands before. */
import type { Freshness } from './answer-freshness.ts';
import type { Loading, RequestLoader } from './lookup-loader.ts';
import type { Lookup } from './lookup.ts';

/** One answer, as it was given. */
export interface GivenLookup {
  readonly lookup: Lookup<unknown>;
  readonly freshness: Freshness;
}

export interface RecordingLoader extends RequestLoader {
  /** What is loaded until `run` returns, each lookup once; undefined if one of them was not at hand, or is hidden. */
  record(run: () => void): readonly GivenLookup[] | undefined;
}

interface Recording {
  readonly given: Map<string, GivenLookup>;
  isWhole: boolean;
}

/** Recordings may lie in one another: what the inner one has loaded, the outer one has as well. */
export function withRecording(loader: RequestLoader): RecordingLoader {
  let current: Recording | undefined;

  function note(recording: Recording, lookup: Lookup<unknown>, loading: Loading<unknown>): void {
    if (loading instanceof Promise) recording.isWhole = false;
    else recording.given.set(lookup.key, { lookup, freshness: loading.freshness });
  }

  return {
    load(lookup) {
      const loading = loader.load(lookup);
      if (current) note(current, lookup, loading);
      return loading;
    },
    loadNow(lookup) {
      const answer = loader.loadNow(lookup);
      if (current && answer) note(current, lookup, answer);
      return answer;
    },
    record(run) {
      const outer = current;
      const own: Recording = { given: new Map(), isWhole: true };
      current = own;
      try {
        run();
      } finally {
        current = outer;
        if (outer) {
          for (const [key, given] of own.given) outer.given.set(key, given);
          outer.isWhole &&= own.isWhole;
        }
      }
      return own.isWhole ? [...own.given.values()] : undefined;
    },
  };
}
