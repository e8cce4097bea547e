/** Scores an operation: one step for each node of its document, fragments included. It knows where values come from, not what they are. */
import {
  isCompositeType,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { costOfLiteral, type ValueOf } from './cost-of-input.ts';
import type { CostRules } from './cost-rules.ts';
import { sizeOf } from './list-size.ts';

export interface OperationCost {
  readonly cost: number;
  /** The longest list that an argument asks for. */
  readonly listItems: number;
}

/** What a selection set comes to. Its lists are kept apart: how long they are may be for the field above them to say. */
interface SelectionCost {
  readonly other: number;
  readonly lists: ReadonlyMap<string, ListCost>;
}

interface ListCost {
  /** Of one item, over all places where the list is selected. */
  readonly each: number;
  /** With the length that the list has by itself. */
  readonly whole: number;
}

/** By the router: what a mutation costs beside its fields. */
const mutationCost = 10;
/** For a list of objects of which the schema says nothing; none of ours (test/request/limits/schema-cost.test.ts). */
const defaultListSize = 10;
/** Whatever is more is as much too much; keeps sums of sums away from infinity, of which no product is a number. */
const most = 1e15;
const nothing: SelectionCost = { other: 0, lists: new Map() };

/** A fragment is scored once, however often it is used. The document is valid: no fragment is inside itself. */
export function scoreOperation(
  rules: CostRules,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  valueOf: ValueOf,
): OperationCost {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const scored = new Map<string, SelectionCost>();
  let listItems = 0;

  const root = rules.schema.getRootType(operation.operation);
  const base = operation.operation === OperationTypeNode.MUTATION ? mutationCost : 0;
  const cost = root ? base + sumOf(score(operation.selectionSet, root)) : base;
  return { cost: Math.min(cost, most), listItems };

  function score({ selections }: SelectionSetNode, parent: GraphQLNamedType): SelectionCost {
    let other = 0;
    const lists = new Map<string, ListCost>();
    const add = (name: string, list: ListCost): void => {
      const known = lists.get(name) ?? { each: 0, whole: 0 };
      lists.set(name, { each: atMost(known.each + list.each), whole: atMost(known.whole + list.whole) });
    };
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        other += scoreField(selection, parent, add);
        continue;
      }
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? scoreFragment(selection.name.value)
          : score(selection.selectionSet, typeNamed(selection.typeCondition?.name.value) ?? parent);
      other += below.other;
      for (const [name, list] of below.lists) add(name, list);
    }
    return { other: atMost(other), lists };
  }

  function scoreFragment(name: string): SelectionCost {
    const known = scored.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    const type = typeNamed(fragment?.typeCondition.name.value);
    const result = fragment && type ? score(fragment.selectionSet, type) : nothing;
    scored.set(name, result);
    return result;
  }

  /** The cost of the field, unless it is a list: then that of its arguments, and the list is added by itself. */
  function scoreField(field: FieldNode, parent: GraphQLNamedType, add: (name: string, list: ListCost) => void): number {
    const rule = rules.fieldRule(parent, field.name.value);
    if (rule === undefined || isLeftOut(field)) return 0;
    let inputs = 0;
    for (const { name, value } of field.arguments ?? []) {
      const input = rule.arguments.get(name.value);
      if (input) inputs += costOfLiteral(rules, value, input, valueOf);
    }
    const { expected, isAskedFor } = sizeOf(field, rule, valueOf);
    if (isAskedFor && expected !== undefined) listItems = Math.max(listItems, expected);
    const below = field.selectionSet ? score(field.selectionSet, rule.type) : nothing;
    const each = atMost(rule.weight + sumOf(below, rule.size?.sizedFields, expected));
    if (!rule.isList) return inputs + each;
    add(field.name.value, { each, whole: atMost(each * (expected ?? defaultListSize)) });
    return inputs;
  }

  function typeNamed(name: string | undefined): GraphQLNamedType | undefined {
    const type = name === undefined ? undefined : rules.schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

/** `size` is that of the lists named in `sized`; undefined: the field above says nothing. */
function sumOf({ other, lists }: SelectionCost, sized?: ReadonlySet<string>, size?: number): number {
  let sum = other;
  for (const [name, { each, whole }] of lists) sum += size !== undefined && sized?.has(name) ? each * size : whole;
  return atMost(sum);
}

function atMost(cost: number): number {
  return Math.min(cost, most);
}

/** As routers do: by a directive that says true or false in the document. One that asks a variable counts as taken. */
function isLeftOut({ directives = [] }: FieldNode): boolean {
  return directives.some(({ name, arguments: given = [] }) =>
    given.some(
      ({ value }) =>
        value.kind === Kind.BOOLEAN &&
        ((name.value === 'skip' && value.value) || (name.value === 'include' && !value.value)),
    ),
  );
}
