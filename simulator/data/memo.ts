/** Remembers what was derived for a key, for a bounded number of keys, so that a big document derives each user once. */

/** Gives the remembered value of the key, or makes and remembers it. The oldest key is dropped when there are too many. */
export type Memo<V> = (key: string, make: () => V) => V;

export function createMemo<V>(maxEntries: number): Memo<V> {
  const remembered = new Map<string, { readonly value: V }>();
  return (key, make) => {
    const known = remembered.get(key);
    if (known !== undefined) return known.value;
    const value = make();
    for (const oldest of remembered.keys()) {
      if (remembered.size < maxEntries) break;
      remembered.delete(oldest);
    }
    remembered.set(key, { value });
    return value;
  };
}
