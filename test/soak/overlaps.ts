/** Finds loads of one lookup that were under way at the same time, in what LeetCode's look-alike has logged. */
import type { LoggedRequest } from '../../simulator/http/request-log.ts';

export interface Load {
  readonly about: string;
  readonly beganAtMs: number;
  readonly endedAtMs: number;
}

/** Of one root that only one lookup asks for: what two lookups ask of one root may be asked at once. */
export function loadsOf(log: readonly LoggedRequest[], root: string): readonly Load[] {
  return log.flatMap(({ aliases, receivedAtMs, endedAtMs }) =>
    aliases
      .filter((alias) => alias.root === root)
      .map(({ args }) => ({
        about: JSON.stringify(args).toLowerCase(),
        beganAtMs: receivedAtMs,
        endedAtMs: endedAtMs ?? Infinity,
      })),
  );
}

/** Each load that began before an earlier one about the same had ended. */
export function overlapping(loads: readonly Load[]): readonly Load[] {
  const lastEnds = new Map<string, number>();
  return [...loads]
    .sort((one, other) => one.beganAtMs - other.beganAtMs)
    .filter(({ about, beganAtMs, endedAtMs }) => {
      const lastEnd = lastEnds.get(about) ?? -Infinity;
      lastEnds.set(about, Math.max(lastEnd, endedAtMs));
      return beganAtMs < lastEnd;
    });
}
