/** The failure that says that LeetCode's answer or schema is not what it was, with the place for the log. */
import { LeetgraphError } from '../errors.ts';

/** `path` is where in the answer or schema; it goes to the log, never to a client. */
export class UpstreamChanged extends LeetgraphError {
  readonly field: string;
  readonly path: string;

  constructor(field: string, path: string, cause?: unknown) {
    super('UPSTREAM_CHANGED', `LeetCode could not be understood about ${field}: its answer is not what it was`, {
      cause,
    });
    this.field = field;
    this.path = path;
  }
}
