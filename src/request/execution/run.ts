/** What belongs to one execution alone: its context, its variables, its errors, and what has been worked out for it. */
import type { GraphQLError } from 'graphql';
import type { Breather } from '../../breather.ts';
import type { KeptObjects } from './kept-objects.ts';
import type { ResponsePath } from './response-path.ts';

export interface Run {
  readonly contextValue: unknown;
  /** Coerced. */
  readonly variableValues: Readonly<Record<string, unknown>>;
  /** By plan: the arguments that name a variable are the same for every object of a list. */
  readonly argumentsOf: Map<object, Readonly<Record<string, unknown>>>;
  readonly errors: FieldErrors;
  readonly means: Means;
}

/** What a request brings along for its execution, beside its context, which is its resolvers'. */
export interface Means {
  /** For who completes a long list. */
  readonly breather: Breather;
  /** Undefined where an answer may hold no text, or nothing is kept. */
  readonly kept?: KeptObjects | undefined;
}

export function createRun(contextValue: unknown, variableValues: Readonly<Record<string, unknown>>, means: Means): Run {
  return { contextValue, variableValues, argumentsOf: new Map(), errors: new FieldErrors(), means };
}

/**
 * The errors of one execution, in the order in which they came. What fails below a place that is null already is not
 * told: nobody can see the place. graphql-js 16 does the same.
 */
export class FieldErrors {
  readonly list: GraphQLError[] = [];
  #nulled: Set<ResponsePath | undefined> | undefined;

  /** `path` is the place that becomes null; undefined is the whole answer. */
  add(error: GraphQLError, path: ResponsePath | undefined): void {
    if (this.#nulled === undefined) this.#nulled = new Set();
    else if (isNulled(this.#nulled, path)) return;
    this.#nulled.add(path);
    this.list.push(error);
  }
}

function isNulled(nulled: ReadonlySet<ResponsePath | undefined>, path: ResponsePath | undefined): boolean {
  for (let place = path; place !== undefined; place = place.prev) if (nulled.has(place)) return true;
  return nulled.has(undefined);
}
