/** What becomes of a load for which nobody waited any more: no failure of LeetCode's, and nothing to be told of. */
import { LeetgraphError } from '../errors.ts';

export class Abandoned extends LeetgraphError {
  constructor(cause?: unknown) {
    super('UPSTREAM_TIMEOUT', 'the answer was not waited for', { cause });
  }
}
