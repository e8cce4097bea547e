/** Plans what is selected of an object type, and below: the tree of functions that answers an operation. */
import {
  defaultTypeResolver,
  getNamedType,
  GraphQLError,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from './collect-fields.ts';
import { plainScalarOf, planLeaf } from './complete-leaf.ts';
import { executeSelection } from './execute-selection.ts';
import type { KeptKeys } from './kept-objects.ts';
import { Unplannable, type PlannedField, type Selection } from './plan.ts';
import type { Complete } from './plan-completion.ts';
import { planField } from './plan-field.ts';
import { planKept } from './plan-kept.ts';
import { PlannedInfo } from './planned-info.ts';

export interface Planning extends Selecting {
  readonly operation: OperationDefinitionNode;
  /** How many fields may still be planned. Fragments are written out: a short document can select a great many. */
  fieldsLeft: number;
  readonly keptKeys: KeptKeys;
}

export function planSelection(
  planning: Planning,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Selection {
  // No type of ours has one. It may be a promise, for which graphql-js has an order of its own.
  if (type.isTypeOf) throw new Unplannable(`${type.name} says itself what is of it`);
  const fields = collectFields(planning, type, selectionSets);
  // Frozen: by that resolvers see that what they read of these nodes is true of every request (selected-fields.ts).
  return [...fields].map(([responseName, nodes]) => planFieldOf(planning, type, responseName, Object.freeze(nodes)));
}

function planFieldOf(
  planning: Planning,
  parentType: GraphQLObjectType,
  responseName: string,
  nodes: readonly FieldNode[],
): PlannedField {
  if ((planning.fieldsLeft -= 1) < 0) throw new Unplannable('it selects too many fields, fragments written out');
  const name = nodes[0]?.name.value ?? '';
  // It would set the answer's prototype.
  if (responseName === '__proto__') throw new Unplannable('a field of its answer is named __proto__');
  if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) throw new Unplannable('it is introspection');
  if (name === TypeNameMetaFieldDef.name) return { responseName, execute: () => parentType.name };

  const definition = parentType.getFields()[name];
  if (definition === undefined) throw new Unplannable(`there is no field ${parentType.name}.${name}`);
  const { schema, fragments, operation } = planning;
  const named = getNamedType(definition.type);
  const coordinate = `${parentType.name}.${definition.name}`;
  const nullable = isNonNullType(definition.type) ? definition.type.ofType : definition.type;
  const place = {
    fieldName: definition.name,
    fieldNodes: nodes,
    returnType: definition.type,
    parentType,
    schema,
    fragments,
    operation,
  };
  return planField({
    responseName,
    definition,
    parentName: parentType.name,
    nodes,
    coordinate,
    completeNamed: planNamed(planning, named, coordinate, nodes),
    ...(isLeafType(named) && !isListType(nullable)
      ? { completeLeaf: planLeaf(named), scalar: plainScalarOf(named) }
      : { completeLeaf: undefined, scalar: undefined }),
    needsInfo: isAbstractType(named),
    toInfo: ({ variableValues }, path) => new PlannedInfo(place, path, variableValues),
  });
}

function planNamed(
  planning: Planning,
  type: GraphQLNamedOutputType,
  coordinate: string,
  nodes: readonly FieldNode[],
): Complete {
  if (isLeafType(type)) {
    const completeLeaf = planLeaf(type);
    return (_run, value) => completeLeaf(value);
  }
  const selectionSets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (isObjectType(type)) {
    return planObject(planning, type, selectionSets);
  }
  return planAbstract(planning, type, coordinate, nodes, selectionSets);
}

function planObject(planning: Planning, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Complete {
  const selection = planSelection(planning, type, selectionSets);
  const keyOf = Object.hasOwn(planning.keptKeys, type.name) ? planning.keptKeys[type.name] : undefined;
  if (keyOf) return planKept(planning, { type, selectionSets, selection, keyOf });
  return (run, value, path) => executeSelection(run, selection, value, path);
}

/** One selection for each type that it can be. */
function planAbstract(
  planning: Planning,
  type: GraphQLAbstractType,
  coordinate: string,
  nodes: readonly FieldNode[],
  selectionSets: readonly SelectionSetNode[],
): Complete {
  const { schema } = planning;
  const completions = new Map(
    schema.getPossibleTypes(type).map((each) => [each.name, planObject(planning, each, selectionSets)]),
  );
  const resolveType = type.resolveType ?? defaultTypeResolver;
  return (run, value, path, info) => {
    if (info === undefined) throw new Error(`${coordinate} is completed without its info`);
    const executeAs = (name: unknown): unknown => {
      const complete = typeof name === 'string' ? completions.get(name) : undefined;
      if (complete === undefined) throw typeError(schema, type, coordinate, nodes, name);
      return complete(run, value, path, undefined);
    };
    const name = resolveType(value, run.contextValue, info, type);
    return typeof name === 'object' ? name.then(executeAs) : executeAs(name);
  };
}

/** In the words of graphql-js, for the log: clients see that something unexpected has happened. */
function typeError(
  schema: GraphQLSchema,
  type: GraphQLAbstractType,
  coordinate: string,
  nodes: readonly FieldNode[],
  name: unknown,
): GraphQLError {
  if (typeof name !== 'string') {
    const message = `Abstract type "${type.name}" must resolve to an Object type at runtime for field "${coordinate}". Either the "${type.name}" type should provide a "resolveType" function or each possible type should provide an "isTypeOf" function.`;
    return new GraphQLError(message, { nodes });
  }
  const found = schema.getType(name);
  if (found === undefined) {
    const message = `Abstract type "${type.name}" was resolved to a type "${name}" that does not exist inside the schema.`;
    return new GraphQLError(message, { nodes });
  }
  const message = isObjectType(found)
    ? `Runtime Object type "${name}" is not a possible type for "${type.name}".`
    : `Abstract type "${type.name}" was resolved to a non-object type "${name}".`;
  return new GraphQLError(message, { nodes });
}
