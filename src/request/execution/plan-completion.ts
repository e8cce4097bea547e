/** Completes what a resolver gave, as its type says: non-null, list, and at the bottom a leaf or an object. */
import {
  GraphQLError,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
} from 'graphql';
import type { Breather } from '../../breather.ts';
import { fail } from './field-failure.ts';
import { isPromise } from './plan.ts';
import type { ResponsePath } from './response-path.ts';
import type { Run } from './run.ts';

/** Gives the value in the answer or a promise of it. `info` is given where the type at the bottom is abstract. */
export type Complete = (run: Run, value: unknown, path: ResponsePath, info: GraphQLResolveInfo | undefined) => unknown;

export interface CompletedField {
  /** `User.profile`, for messages. */
  readonly coordinate: string;
  readonly nodes: readonly FieldNode[];
  /** For the type without lists and non-nulls, and a value that is not null. */
  readonly completeNamed: Complete;
}

export function planCompletion(type: GraphQLOutputType, field: CompletedField): Complete {
  if (isNonNullType(type)) {
    const completeNullable = planCompletion(type.ofType, field);
    return (run, value, path, info) => {
      const completed = completeNullable(run, value, path, info);
      if (completed === null) throw nullError(field.coordinate);
      return completed;
    };
  }
  const complete = isListType(type) ? planList(type.ofType, field) : field.completeNamed;
  return (run, value, path, info) => {
    if (value == null) return null;
    if (typeof value === 'object' && value instanceof Error) throw value;
    return complete(run, value, path, info);
  };
}

export function nullError(coordinate: string): Error {
  return new Error(`Cannot return null for non-nullable field ${coordinate}.`);
}

function planList(itemType: GraphQLOutputType, field: CompletedField): Complete {
  const completeItem = planCompletion(itemType, field);
  const mayBeNull = !isNonNullType(itemType);
  const { nodes, coordinate } = field;

  return (run, value, path, info) => {
    if (!isIterable(value)) {
      throw new GraphQLError(`Expected Iterable, but did not find one for field "${coordinate}".`);
    }
    if (Array.isArray(value) && value.length > pieceLength) return completePieces(run.means.breather, value, complete);
    let waits = false;
    const items: unknown[] = [];
    try {
      for (const item of value) {
        const completed = complete(item, items.length);
        if (isPromise(completed)) waits = true;
        items.push(completed);
      }
    } catch (error) {
      // Those before it may fail as well, and nobody waits for them: a rejection without a handler ends the process.
      if (waits) void Promise.allSettled(items);
      throw error;
    }
    return waits ? Promise.all(items) : items;

    function complete(item: unknown, key: number): unknown {
      const itemPath = { prev: path, key, typename: undefined };
      try {
        const completed = isPromise(item)
          ? item.then((resolved) => completeItem(run, resolved, itemPath, info))
          : completeItem(run, item, itemPath, info);
        return isPromise(completed)
          ? completed.then(undefined, (cause: unknown) => fail(run, cause, nodes, itemPath, mayBeNull))
          : completed;
      } catch (cause) {
        return fail(run, cause, nodes, itemPath, mayBeNull);
      }
    }
  };
}

/** Items of a list that are completed before it is asked whether others shall have their turn. */
const pieceLength = 8;

/** A list of users from memory takes this thread 20 ms and more: it is completed in one turn only if it is done within one. */
function completePieces(
  { begin, breathe }: Breather,
  list: readonly unknown[],
  complete: (item: unknown, key: number) => unknown,
): unknown[] | Promise<unknown[]> {
  const items: unknown[] = [];
  let waits = false;
  begin();
  return proceed();

  function proceed(): unknown[] | Promise<unknown[]> {
    try {
      while (items.length < list.length) {
        const completed = complete(list[items.length], items.length);
        items.push(completed);
        if (isPromise(completed)) {
          waits = true;
          // It may fail before the last one is begun, and nobody waits for it yet.
          completed.then(undefined, () => undefined);
        }
        const breath = items.length % pieceLength === 0 ? breathe() : undefined;
        if (breath) return breath.then(proceed);
      }
    } catch (error) {
      if (waits) void Promise.allSettled(items);
      throw error;
    }
    return waits ? Promise.all(items) : items;
  }
}

function isIterable(value: unknown): value is Iterable<unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Symbol.iterator in value && typeof value[Symbol.iterator] === 'function';
}
