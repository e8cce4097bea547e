/** What of a variable's value its cost depends on, as a short text: not which user is asked for, but how many. */

/**
 * Equal for values that cost the same wherever a variable of that type may stand: a number is itself, because it may be the
 * length of a list; of a list its length counts; of text, nothing. Undefined for what has to be looked at: objects where
 * the type is an input object, of which each field has a weight, and lists with nulls or lists in them.
 */
export function shapeOf(value: unknown, isInputObject: boolean): string | undefined {
  if (value === undefined || value === null) return 'null';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value.every((item) => isPlain(item, isInputObject)) ? `list of ${value.length}` : undefined;
  }
  return isPlain(value, isInputObject) ? 'one' : undefined;
}

function isPlain(value: unknown, isInputObject: boolean): boolean {
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && !isInputObject && !Array.isArray(value);
}
