/** Where the state of the pace is kept, and how it is changed. This one is for a process that is alone. */
import type { Clock } from '../clock.ts';
import { initialState, type PaceState } from './pace-state.ts';
import type { Allowance } from './token-bucket.ts';

/** Pure, because it may be taken several times before the state that it gave is the one that is kept. */
export type Step<Result> = (
  state: PaceState,
  budget: Allowance,
  nowMs: number,
) => { readonly state: PaceState; readonly result: Result };

export interface Ledger {
  /** Takes the step, and gives its result: in this very call where nobody else has to be asked. Never fails. */
  take<Result>(step: Step<Result>, then: (result: Result) => void): void;
  /** What is known here; other processes may have gone on meanwhile. */
  known(): PaceState;
  /** What this process may use now. */
  budget(): Allowance;
  /** The time in the state, which never goes back. */
  nowMs(): number;
  /** Whether all processes go by it at the moment. */
  isShared(): boolean;
}

export interface LocalLedgerOptions {
  readonly budget: Allowance;
  readonly clock: Clock;
  readonly onChange: (before: PaceState, after: PaceState) => void;
}

export function createLocalLedger({ budget, clock, onChange }: LocalLedgerOptions): Ledger {
  let known = initialState(budget, clock.nowMs());
  return {
    take(step, then) {
      const { state, result } = step(known, budget, clock.nowMs());
      const before = known;
      known = state;
      onChange(before, state);
      then(result);
    },
    known: () => known,
    budget: () => budget,
    nowMs: () => clock.nowMs(),
    isShared: () => false,
  };
}
