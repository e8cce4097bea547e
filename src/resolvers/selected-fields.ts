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
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type SelectionNode,
} from 'graphql';

export interface SelectedField {
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly node: FieldNode;
  /** What the field gives, without lists and non-nulls. */
  readonly type: GraphQLNamedType;
}

/** The fields that are selected of that type below these nodes. A field that is selected twice is there twice. */
export function selectedFields(
  nodes: readonly FieldNode[],
  type: GraphQLObjectType,
  info: GraphQLResolveInfo,
): SelectedField[] {
  const fields: SelectedField[] = [];
  for (const node of nodes) collect(node.selectionSet?.selections ?? []);
  return fields;

  function collect(selections: readonly SelectionNode[]): void {
    for (const selection of selections) {
      if (!isIncluded(selection, info)) continue;
      if (selection.kind === Kind.FIELD) {
        const definition = type.getFields()[selection.name.value];
        // __typename has no definition, and nothing to look up.
        if (!definition) continue;
        const args = getArgumentValues(definition, selection, info.variableValues);
        fields.push({ name: definition.name, args, node: selection, type: getNamedType(definition.type) });
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
