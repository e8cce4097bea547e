/** How large a document is once its fragments are in place, without putting them there. It knows no schema and no limits. */
import { Kind, type DocumentNode, type FragmentDefinitionNode, type SelectionSetNode, type ValueNode } from 'graphql';

/** Of the largest operation, except where it is said otherwise. */
export interface DocumentShape {
  /** In the document. */
  readonly operations: number;
  readonly rootFields: number;
  /** Fields within one another: `{ user { username } }` is 2 deep. */
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  /** Items of the longest list that is written out anywhere in the document. */
  readonly listItems: number;
}

/** What a selection set comes to where it is used. `fields` are its own, not those below them. */
interface SelectionShape {
  readonly fields: number;
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
}

const nothing: SelectionShape = { fields: 0, depth: 0, aliases: 0, directives: 0 };

/**
 * Looks at each node once: a fragment is measured once, however often it is used, and its figures are added where it is.
 * A billion aliases made of thirty fragments are counted in thirty additions. Works on documents that are not valid yet:
 * an unknown fragment, and one inside itself, count as empty there, because validation refuses them afterwards.
 */
export function measureDocument({ definitions }: DocumentNode): DocumentShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const measured = new Map<string, SelectionShape>();
  let listItems = 0;
  let operations = 0;
  let most = nothing;

  for (const each of definitions) {
    if (each.kind === Kind.FRAGMENT_DEFINITION) measureFragment(each.name.value);
    if (each.kind !== Kind.OPERATION_DEFINITION) continue;
    operations += 1;
    for (const { defaultValue } of each.variableDefinitions ?? []) if (defaultValue) measureValue(defaultValue);
    const shape = measure(each.selectionSet);
    most = greatest(most, { ...shape, directives: shape.directives + (each.directives?.length ?? 0) });
  }
  return {
    operations,
    rootFields: most.fields,
    depth: most.depth,
    aliases: most.aliases,
    directives: most.directives,
    listItems,
  };

  function measureFragment(name: string): SelectionShape {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    // In place of itself while it is being measured, which ends a cycle.
    measured.set(name, nothing);
    const shape = fragment ? measure(fragment.selectionSet) : nothing;
    measured.set(name, shape);
    return shape;
  }

  function measure({ selections }: SelectionSetNode): SelectionShape {
    let fields = 0;
    let depth = 0;
    let aliases = 0;
    let directives = 0;
    for (const selection of selections) {
      directives += selection.directives?.length ?? 0;
      for (const directive of selection.directives ?? []) {
        for (const argument of directive.arguments ?? []) measureValue(argument.value);
      }
      const below = shapeBelow(selection);
      const isField = selection.kind === Kind.FIELD;
      fields += isField ? 1 : below.fields;
      depth = Math.max(depth, isField ? below.depth + 1 : below.depth);
      aliases += below.aliases + (isField && selection.alias ? 1 : 0);
      directives += below.directives;
    }
    return { fields, depth, aliases, directives };
  }

  function shapeBelow(selection: SelectionSetNode['selections'][number]): SelectionShape {
    switch (selection.kind) {
      case Kind.FRAGMENT_SPREAD:
        return measureFragment(selection.name.value);
      case Kind.INLINE_FRAGMENT:
        return measure(selection.selectionSet);
      case Kind.FIELD:
        for (const argument of selection.arguments ?? []) measureValue(argument.value);
        return selection.selectionSet ? measure(selection.selectionSet) : nothing;
    }
  }

  function measureValue(value: ValueNode): void {
    if (value.kind === Kind.LIST) {
      listItems = Math.max(listItems, value.values.length);
      for (const item of value.values) measureValue(item);
    } else if (value.kind === Kind.OBJECT) {
      for (const field of value.fields) measureValue(field.value);
    }
  }
}

function greatest(one: SelectionShape, other: SelectionShape): SelectionShape {
  return {
    fields: Math.max(one.fields, other.fields),
    depth: Math.max(one.depth, other.depth),
    aliases: Math.max(one.aliases, other.aliases),
    directives: Math.max(one.directives, other.directives),
  };
}
