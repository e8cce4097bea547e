/** Which fields of an object type a query selects at a place: fragments, @skip/@include, arguments and variables honoured. */
import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { namesVariable } from './names-variable.ts';

export interface SelectedField {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly node: FieldNode;
  /** What the field gives, without lists and non-nulls. */
  readonly type: GraphQLNamedType;
  /** What was found out about the selection below it (selects-below.ts). */
  readonly below: Map<string, boolean>;
}

/** A field where it is selected: what is the same for every request that selects it. */
interface Place {
  readonly definition: GraphQLField<unknown, unknown>;
  readonly node: FieldNode;
  /** Undefined where it is made anew for each request: its arguments name a variable, or it is not kept anyway. */
  readonly field: SelectedField | undefined;
}

/**
 * What was read before, by list of nodes and by type. Only frozen lists are known again: those are of plans
 * (request/execution/plan-selection.ts), which give the same one for every request with the same outcome of @skip and
 * @include. graphql-js makes new lists for each request; remembering them would be work for nothing.
 */
class SelectionMemo {
  readonly #known = new WeakMap<readonly FieldNode[], Map<GraphQLObjectType, readonly Place[]>>();

  of(nodes: readonly FieldNode[], type: GraphQLObjectType, read: () => readonly Place[]): readonly Place[] {
    const ofNodes = this.#known.get(nodes);
    const known = ofNodes?.get(type);
    if (known !== undefined) return known;
    const places = read();
    if (ofNodes) ofNodes.set(type, places);
    else this.#known.set(nodes, new Map([[type, places]]));
    return places;
  }
}

const memoName = 'leetgraphSelections';

/** To be called once for a schema. Without it selections are read anew each time. */
export function rememberSelections(schema: GraphQLSchema): void {
  schema.extensions = { ...schema.extensions, [memoName]: new SelectionMemo() };
}

/** The fields that are selected of that type below these nodes. A field that is selected twice is there twice. */
export function selectedFields(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
): SelectedField[] {
  const memo = Object.isFrozen(nodes) ? info.schema.extensions[memoName] : undefined;
  const places =
    memo instanceof SelectionMemo
      ? memo.of(nodes, type, () => readPlaces(nodes, type, info).map(toKeep))
      : readPlaces(nodes, type, info);
  return places.map(({ definition, node, field }) => field ?? toField(definition, node, info.variableValues));
}

function toKeep(place: Place): Place {
  return namesVariable(place.node) ? place : { ...place, field: toField(place.definition, place.node, {}) };
}

function toField(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variableValues: GraphQLResolveInfo['variableValues'],
): SelectedField {
  const args = getArgumentValues(definition, node, variableValues);
  return { name: definition.name, args, node, type: getNamedType(definition.type), below: new Map() };
}

function readPlaces(nodes: readonly FieldNode[], type: GraphQLObjectType, info: GraphQLResolveInfo): readonly Place[] {
  const places: Place[] = [];
  for (const node of nodes) collect(node.selectionSet?.selections ?? []);
  return places;

  function collect(selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === Kind.FIELD) {
        const definition = type.getFields()[selection.name.value];
        // __typename has no definition, and nothing to look up.
        if (definition) places.push({ definition, node: selection, field: undefined });
      } else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? info.fragments[selection.name.value] : selection;
        if (fragment && applies(fragment.typeCondition?.name.value)) collect(fragment.selectionSet.selections);
      }
    }
  }

  /** A fragment without a condition, on the type itself, or on an interface or union that it belongs to. */
  function applies(condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditionType = info.schema.getType(condition);
    return isAbstractType(conditionType) && info.schema.isSubType(conditionType, type);
  }
}

function isIncluded(selection: SelectionNode, info: GraphQLResolveInfo): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, info.variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, info.variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}
