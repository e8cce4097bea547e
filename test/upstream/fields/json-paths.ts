/** Reaches into JSON values by path, so that a test can spoil an answer in one place at a time. */

export type JsonPath = readonly (string | number)[];

/** The paths of all values that are neither objects nor lists with items. */
export function leafPaths(value: unknown, path: JsonPath = []): JsonPath[] {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => leafPaths(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => leafPaths(child, [...path, key]));
}

/** A copy with another value there. */
export function withValueAt(value: unknown, path: JsonPath, replacement: unknown): unknown {
  return changed(value, path, () => replacement);
}

/** A copy without the key there. */
export function withoutValueAt(value: unknown, path: JsonPath): unknown {
  return changed(value, path, () => undefined);
}

function changed(value: unknown, [step, ...rest]: JsonPath, change: () => unknown): unknown {
  if (step === undefined) return change();
  if (Array.isArray(value)) {
    return value.map((item: unknown, index) => (index === step ? changed(item, rest, change) : item));
  }
  const entries = Object.entries(value ?? {}).map(([key, child]: [string, unknown]) => [
    key,
    key === step ? changed(child, rest, change) : child,
  ]);
  return Object.fromEntries(entries.filter(([, child]) => child !== undefined));
}
