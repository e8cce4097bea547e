/** Text that is opaque to clients and safe in addresses. */

/** The text as base64url, without padding. */
export function toBase64Url(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64url');
}

/** Undefined for anything that `toBase64Url` did not make: Node's decoder skips what it does not understand. */
export function fromBase64Url(encoded: string): string | undefined {
  const text = Buffer.from(encoded, 'base64url').toString('utf8');
  return toBase64Url(text) === encoded ? text : undefined;
}
