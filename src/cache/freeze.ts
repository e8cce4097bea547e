/** Makes a value unchangeable in depth, because the memory tier hands one object to many requests. */

/**
 * Freezes the value and all that hangs on it, and returns it. What is frozen already is not looked into again, so a
 * value that comes by a second time costs one check; whoever freezes a part by hand must freeze it in depth.
 * Made for what JSON can hold: bytes behind a typed array cannot be frozen and are left alone.
 */
export function freeze<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value) || ArrayBuffer.isView(value)) return value;
  Object.freeze(value);
  for (const part of Object.values(value)) freeze(part);
  return value;
}
