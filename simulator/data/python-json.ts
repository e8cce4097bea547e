/** JSON text as Python writes it, because LeetCode's JSON strings come from Python: `", "`, `": "` and `\uXXXX`. */

/** What can be written. A `Map` is an object whose keys keep their order, even when they look like numbers. */
export type PythonJsonValue =
  | string
  | number
  | boolean
  | null
  | readonly PythonJsonValue[]
  | ReadonlyMap<string, PythonJsonValue>
  | { readonly [key: string]: PythonJsonValue };

/** The text that `json.dumps(value)` gives. */
export function toPythonJson(value: PythonJsonValue): string {
  if (typeof value === 'string') return toAsciiLiteral(value);
  if (value === null || typeof value !== 'object') return String(value);
  if (isList(value)) return `[${value.map(toPythonJson).join(', ')}]`;
  const entries = isMap(value) ? [...value] : Object.entries(value);
  return `{${entries.map(([key, item]) => `${toAsciiLiteral(key)}: ${toPythonJson(item)}`).join(', ')}}`;
}

// Array.isArray alone does not narrow a readonly list.
function isList(value: object): value is readonly PythonJsonValue[] {
  return Array.isArray(value);
}

// Nor does instanceof narrow a readonly map without losing what is in it.
function isMap(value: object): value is ReadonlyMap<string, PythonJsonValue> {
  return value instanceof Map;
}

function toAsciiLiteral(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
