/** The state of the pace that all processes share: each step is taken on what the last one left, whoever took that. */
import type { Clock } from '../clock.ts';
import { afterAwake } from './awake-timer.ts';
import type { Ledger, Step } from './ledger.ts';
import { initialState, shifted, type PaceState } from './pace-state.ts';
import { parseState, toText } from './pace-text.ts';
import type { SharedText } from './shared-text.ts';
import { refill, type Allowance } from './token-bucket.ts';

export interface SharedLedgerOptions {
  readonly sharedText: SharedText;
  /** Of all processes together. */
  readonly budget: Allowance;
  /** Of this process while nobody can be asked. */
  readonly localBudget: Allowance;
  /** The longest that one question may hold up a document, in milliseconds. */
  readonly limitMs: number;
  readonly clock: Clock;
  readonly onChange: (before: PaceState, after: PaceState) => void;
}

/** After a failure nobody is asked for this long, so that one that stands still is paid for once a second. */
const awayMs = 1_000;
/** Somebody's step succeeds in each round, so this is as many processes as come to the same millisecond. */
const maxRounds = 20;

/**
 * Takes a step on what is known here, and has it kept if that is still the state of all; otherwise takes it again on
 * what the others have made of it. One round trip where nobody came between. While nobody can be asked each process
 * goes on by itself with its share, and when they meet again the emptier bucket counts.
 */
export function createSharedLedger(options: SharedLedgerOptions): Ledger {
  const { sharedText, budget, localBudget, limitMs, clock, onChange } = options;
  let known = initialState(budget, clock.nowMs());
  /** The text that `known` was read from, or written as; undefined: it has gone its own way since. */
  let knownText: string | undefined;
  let isShared = false;
  let aheadMs = 0;
  let latestMs = 0;
  let awayUntilMs = -Infinity;

  function nowMs(): number {
    latestMs = Math.max(latestMs, clock.nowMs() + aheadMs);
    return latestMs;
  }

  function learn(state: PaceState, text: string | undefined): void {
    const before = known;
    known = state;
    knownText = text;
    onChange(before, state);
  }

  /** The time of all. What was written by this machine's own time before moves with it. */
  function setTime(sharedNowMs: number): void {
    const newAheadMs = sharedNowMs - clock.nowMs();
    if (!isShared) {
      known = shifted(known, newAheadMs - aheadMs);
      latestMs = sharedNowMs;
    }
    aheadMs = newAheadMs;
  }

  function takeAlone<Result>(step: Step<Result>): Result {
    const { state, result } = step(known, localBudget, nowMs());
    learn(state, undefined);
    return result;
  }

  async function takeTogether<Result>(step: Step<Result>, isLate: () => boolean, onReply: () => void): Promise<Result> {
    for (let round = 0; round < maxRounds && !isLate(); round += 1) {
      const expected = knownText;
      const { state, result } = step(known, budget, nowMs());
      const text = toText(state);
      const reply = await sharedText.swap(expected, expected === undefined ? '' : text);
      // The step has been taken without the others meanwhile. What they know is looked at with the next one.
      if (isLate()) break;
      onReply();
      setTime(reply.nowMs);
      if (reply.swapped) {
        learn(state, text);
        isShared = true;
        return result;
      }
      const theirs = parseState(reply.text);
      // Nothing there, or nothing that can be read: what is known here is the best there is.
      learn(theirs === undefined ? known : isShared ? theirs : met(theirs), reply.text);
      isShared = true;
    }
    throw new Error('the pace could not be agreed on, because nobody answered in time, or others were always quicker');
  }

  /** What left while this process was alone is not among theirs on their way: there was no common budget then. */
  function met(theirs: PaceState): PaceState {
    const [left, right] = [refill(theirs.bucket, budget, nowMs()), refill(known.bucket, budget, nowMs())];
    return { ...theirs, bucket: { ...left, tokens: Math.min(left.tokens, right.tokens) } };
  }

  return {
    take(step, then) {
      if (clock.nowMs() < awayUntilMs) {
        then(takeAlone(step));
        return;
      }
      let isOver = false;
      const alone = (): void => {
        if (isOver) return;
        isOver = true;
        isShared = false;
        awayUntilMs = clock.nowMs() + awayMs;
        then(takeAlone(step));
      };
      // For each question anew: one who answers, however often somebody came between, is there.
      let cancel = afterAwake(clock, limitMs, alone);
      const onReply = (): void => {
        cancel();
        cancel = afterAwake(clock, limitMs, alone);
      };
      takeTogether(step, () => isOver, onReply)
        .then((result) => {
          if (isOver) return;
          isOver = true;
          then(result);
        }, alone)
        .finally(() => cancel());
    },
    known: () => known,
    budget: () => (isShared ? budget : localBudget),
    nowMs,
    isShared: () => isShared,
  };
}
