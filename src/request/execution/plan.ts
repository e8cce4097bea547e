/** What a plan is: an operation with all that is the same for each of its requests worked out, as functions that are ready to run. */
import type { ResponsePath } from './response-path.ts';
import type { Run } from './run.ts';

/** What an operation selects of an object, field by field, in the order of the answer. */
export type Selection = readonly PlannedField[];

export interface PlannedField {
  readonly responseName: string;
  /** Set where most values go into the answer as they are: then there is nothing to execute. */
  readonly asIs?: PlainLeaf;
  /**
   * Resolves and completes the field of that source: its value in the answer, or a promise of it. Throws, or rejects
   * with, a located error where a value that must not be null failed; what may be null is null, and its error noted.
   */
  execute(run: Run, source: unknown, parent: ResponsePath | undefined): unknown;
}

/** A leaf of one of the specification's five types that is read from a property of its parent. */
export interface PlainLeaf {
  readonly property: string;
  readonly scalar: PlainScalar;
}

export type PlainScalar = 'text' | 'boolean' | 'int' | 'float';

/** A plan would not do the same as graphql-js, or not within bounds: the document is left to graphql-js. */
export class Unplannable extends Error {
  override readonly name = 'Unplannable';
}

export function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
