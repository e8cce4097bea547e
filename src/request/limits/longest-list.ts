/** The longest list anywhere in the variables of a request. It knows nothing of what they are for. */

/** Steps through what JSON can hold without calling itself: variables may be nested as deep as their text is long. */
export function longestList(variables: Readonly<Record<string, unknown>>): number {
  let longest = 0;
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    const inner: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (Array.isArray(value)) longest = Math.max(longest, value.length);
    // One by one: a spread of a long list is more arguments than a call may have.
    for (const each of inner) if (typeof each === 'object' && each !== null) left.push(each);
  }
  return longest;
}
