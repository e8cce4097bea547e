/** Remembers which upstream fields LeetCode's schema no longer knows, so that they do not spoil the next document. */
import type { Clock } from '../clock.ts';

/** How long a field stays out before it is tried again: ten minutes, as LeetCode's renamings are mended by a release. */
const keptOutForMs = 600_000;

export interface KeptOut {
  keepOut(field: string): void;
  isKeptOut(field: string): boolean;
  /** All that are kept out now, in the order of their names. */
  fields(): readonly string[];
}

export function createKeptOut(clock: Clock): KeptOut {
  const untilMs = new Map<string, number>();
  return {
    keepOut: (field) => void untilMs.set(field, clock.nowMs() + keptOutForMs),
    isKeptOut: (field) => clock.nowMs() < (untilMs.get(field) ?? 0),
    fields: () => [...untilMs].flatMap(([field, until]) => (clock.nowMs() < until ? [field] : [])).sort(),
  };
}
