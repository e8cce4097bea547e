/** How much memory a value takes, roughly: the LRU must be bounded in bytes, and JavaScript tells nobody. */

// Sizes in bytes of V8 12 on a 64-bit machine (Node 20 to 24) with pointers of 8 bytes. Measured with process.memoryUsage()
// over copies of typical answers (test/cache/byte-size.test.ts): the estimate is 1.0 to 1.1 times that.
const pointerBytes = 8;
const stringHeaderBytes = 24;
const objectHeaderBytes = 24;
const arrayHeaderBytes = 32;
/** A number that is not a small integer is an object of its own. */
const heapNumberBytes = 16;

/**
 * Estimates the bytes that a value from JSON holds on the heap: headers, one pointer a property or element, and the text.
 * Texts count one byte a character, as V8 keeps Latin-1, or two where a character needs it. Property names are not counted:
 * objects of one shape share them. What is referred to twice counts twice. A loop in the value would not end.
 */
export function estimateBytes(value: unknown): number {
  if (typeof value === 'string') return textBytes(value);
  if (typeof value === 'number') return Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? 0 : heapNumberBytes;
  if (typeof value !== 'object' || value === null) return 0;
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  let bytes = Array.isArray(value) ? arrayHeaderBytes : objectHeaderBytes;
  for (const part of parts) bytes += pointerBytes + estimateBytes(part);
  return bytes;
}

function textBytes(text: string): number {
  // The first character beyond Latin-1 makes V8 keep the whole text in two bytes each.
  const bytesEach = /[^\u0000-\u00ff]/.test(text) ? 2 : 1;
  return stringHeaderBytes + text.length * bytesEach;
}
