/** Plans one field: how its value is found, how it is completed, and what becomes of its failure. */
import { defaultFieldResolver, isNonNullType, type GraphQLField, type GraphQLResolveInfo } from 'graphql';
import type { CompleteLeaf } from './complete-leaf.ts';
import { planArguments } from './field-arguments.ts';
import { fail } from './field-failure.ts';
import { isPromise, type PlainScalar, type PlannedField } from './plan.ts';
import { nullError, planCompletion, type CompletedField } from './plan-completion.ts';
import type { ResponsePath } from './response-path.ts';
import type { Run } from './run.ts';

export interface FieldToPlan extends CompletedField {
  readonly responseName: string;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly parentName: string;
  /** Set for a leaf outside of a list. */
  readonly completeLeaf: CompleteLeaf | undefined;
  /** Set for such a leaf of one of the specification's types. */
  readonly scalar: PlainScalar | undefined;
  /** True where the type at the bottom is abstract. */
  readonly needsInfo: boolean;
  readonly toInfo: (run: Run, path: ResponsePath) => GraphQLResolveInfo;
}

export function planField(field: FieldToPlan): PlannedField {
  const { responseName, definition, completeLeaf } = field;
  const execute = planExecution(field);
  if (definition.resolve !== undefined || completeLeaf === undefined) return { responseName, execute };
  const { name: property } = definition;
  const asIs = field.scalar && { asIs: { property, scalar: field.scalar } };
  return { responseName, ...asIs, execute: readingLeaf(field, completeLeaf, execute) };
}

/** What graphql-js does for every field (ExecuteField(), specification section 6.4), but for what is known beforehand. */
function planExecution(field: FieldToPlan): PlannedField['execute'] {
  const { responseName, definition, parentName, nodes, needsInfo, toInfo } = field;
  const [node] = nodes;
  if (node === undefined) throw new Error(`${field.coordinate} is selected nowhere`);
  const { resolve } = definition;
  const argumentsOf = planArguments(definition, node);
  const complete = planCompletion(definition.type, field);
  const mayBeNull = !isNonNullType(definition.type);

  return (run, source, parent) => {
    const path = { prev: parent, key: responseName, typename: parentName };
    try {
      let info = resolve !== undefined || needsInfo ? toInfo(run, path) : undefined;
      let value: unknown;
      if (resolve !== undefined && info !== undefined) {
        value = resolve(source, argumentsOf(run), run.contextValue, info);
      } else {
        value = propertyOf(source, definition.name);
        if (typeof value === 'function') {
          info ??= toInfo(run, path);
          value = defaultFieldResolver(source, argumentsOf(run), run.contextValue, info);
        }
      }
      const completed = isPromise(value)
        ? value.then((resolved) => complete(run, resolved, path, info))
        : complete(run, value, path, info);
      // A handler of its own, not the second of the one above: so the order of errors is that of graphql-js.
      return isPromise(completed)
        ? completed.then(undefined, (cause: unknown) => fail(run, cause, nodes, path, mayBeNull))
        : completed;
    } catch (cause) {
      return fail(run, cause, nodes, path, mayBeNull);
    }
  };
}

/** Most fields: a property of their parent that is text, a number or null. Everything else about them goes the long way. */
function readingLeaf(
  { responseName, definition, parentName, nodes, coordinate }: FieldToPlan,
  completeLeaf: CompleteLeaf,
  executeAny: PlannedField['execute'],
): PlannedField['execute'] {
  const { name } = definition;
  const mayBeNull = !isNonNullType(definition.type);
  return (run, source, parent) => {
    const value = propertyOf(source, name);
    if (typeof value === 'object' && value !== null) return executeAny(run, source, parent);
    if (typeof value === 'function') return executeAny(run, source, parent);
    try {
      if (value != null) return completeLeaf(value);
      if (mayBeNull) return null;
      throw nullError(coordinate);
    } catch (cause) {
      const path = { prev: parent, key: responseName, typename: parentName };
      return fail(run, cause, nodes, path, mayBeNull);
    }
  };
}

function propertyOf(source: unknown, name: string): unknown {
  return hasProperties(source) ? source[name] : undefined;
}

function hasProperties(source: unknown): source is Readonly<Record<string, unknown>> {
  return (typeof source === 'object' && source !== null) || typeof source === 'function';
}
