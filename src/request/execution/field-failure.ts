/** What becomes of a value that failed: null and an error in the answer, or a failure of what it lies in. */
import { locatedError, responsePathAsArray, type FieldNode } from 'graphql';
import type { ResponsePath } from './response-path.ts';
import type { Run } from './run.ts';

/** Gives the null that stands there instead, or throws where there must be none. */
export function fail(
  run: Run,
  cause: unknown,
  nodes: readonly FieldNode[],
  path: ResponsePath,
  mayBeNull: boolean,
): null {
  const error = locatedError(cause, nodes, responsePathAsArray(path));
  if (!mayBeNull) throw error;
  run.errors.add(error, path);
  return null;
}
