/** The id that a request has in the answer's header, in errors and in the log. It knows nothing of HTTP servers. */

// Long enough for a UUID, a ULID or a trace id, and free of anything that could break out of a log line or a header.
const acceptable = /^[A-Za-z0-9._-]{1,64}$/;

/** The client's own id where it is fit to be repeated, so that one id leads through many services; otherwise a new one. */
export function toRequestId(header: string | readonly string[] | undefined, newId: () => string): string {
  return typeof header === 'string' && acceptable.test(header) ? header : newId();
}
