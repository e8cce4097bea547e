/** Random documents over a small schema with every kind of cost rule, and what they come to when fragments are put in their places. */
import { buildSchema, Kind, parse, type DocumentNode, type GraphQLSchema, type SelectionSetNode } from 'graphql';
import fc from 'fast-check';

export const schema: GraphQLSchema = buildSchema(`
  directive @cost(weight: Int!) on ARGUMENT_DEFINITION | ENUM | FIELD_DEFINITION | INPUT_FIELD_DEFINITION | OBJECT | SCALAR
  directive @listSize(
    assumedSize: Int, slicingArguments: [String!], sizedFields: [String!], requireOneSlicingArgument: Boolean = true
  ) on FIELD_DEFINITION
  type Query {
    item: Item
    free: Item @cost(weight: 0)
    items(keys: [String!]!): [Item]! @listSize(assumedSize: 50)
    some(first: Int = 5, filter: Filter): [Item!] @listSize(slicingArguments: ["first"])
    page(first: Int = 3): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
    unsized: [Item]
    either(first: Int, last: Int): [Item] @listSize(slicingArguments: ["first", "last"])
    any(first: Int, last: Int): [Item]
      @listSize(assumedSize: 6, slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
  }
  type Mutation { change: Item }
  input Filter { text: String @cost(weight: 2), range: Range, ranges: [Range!] }
  input Range @oneOf { min: Int, max: Int }
  type Page { nodes: [Item!]! edges: [Edge!]! count: Int! info: Info! }
  type Edge @cost(weight: 0) { node: Item! }
  type Info { name: String }
  type Item {
    name: String  dear: String @cost(weight: 7)  info: Info  weighty: Weighty  item: Item
    words: [String!]  infos: [Info!] @listSize(assumedSize: 4)
    page(first: Int = 2): Page @listSize(slicingArguments: ["first"], sizedFields: ["nodes", "edges"])
  }
  type Weighty @cost(weight: 3) { name: String info: Info }
`);

type Text = fc.Arbitrary<string>;

/** Selections by type; `depth` levels more may follow. Each fragment F0…F3 is on Item or Page and uses those after it. */
const fragmentTypes = ['Item', 'Page', 'Item', 'Page'] as const;

function selections(type: string, depth: number, fragmentsFrom: number): Text {
  const below = (name: string, inner: string, args: Text = fc.constant('')): Text =>
    depth === 0
      ? fc.constant('__typename')
      : fc
          .tuple(args, selections(inner, depth - 1, fragmentsFrom))
          .map(([given, fields]) => `${name}${given} { ${fields} }`);
  const first: Text = fc
    .option(fc.integer({ min: 0, max: 9 }), { nil: undefined })
    .map((n) => (n === undefined ? '' : `(first: ${n})`));
  const fields: Record<string, Text[]> = {
    Query: [
      below('item', 'Item'),
      below('free', 'Item'),
      below(
        'some',
        'Item',
        fc.oneof(first, fc.constant('(filter: { text: "x", range: { min: 1 }, ranges: [{ max: 2 }, { min: 3 }] })')),
      ),
      below(
        'items',
        'Item',
        fc.nat({ max: 4 }).map((n) => `(keys: [${'"k" '.repeat(n)}])`),
      ),
      below('page', 'Page', first),
      below('unsized', 'Item'),
      fc.constant('item @skip(if: true) { dear }'),
      fc.constant('__schema { types { name } }'),
    ],
    Page: [below('nodes', 'Item'), below('edges', 'Edge'), fc.constant('count'), below('info', 'Info')],
    Edge: [below('node', 'Item')],
    Item: [
      fc.constantFrom('name', 'dear', 'words'),
      below('info', 'Info'),
      below('weighty', 'Weighty'),
      below('item', 'Item'),
      below('infos', 'Info'),
      below('page', 'Page', first),
    ],
    Weighty: [fc.constant('name'), below('info', 'Info')],
    Info: [fc.constant('name')],
  };
  const spreads = fragmentTypes.flatMap((of, index) =>
    of === type && index >= fragmentsFrom ? [fc.constant(`...F${index}`)] : [],
  );
  const inline =
    type === 'Query'
      ? []
      : [
          fc.constant('... { __typename }'),
          ...(fields[type] ?? []).map((each) => each.map((text) => `... on ${type} { ${text} }`)),
        ];
  return fc.array(fc.oneof(...(fields[type] ?? []), ...spreads, ...inline), { minLength: 1, maxLength: 4 }).map((all) =>
    // Each under a name of its own, so that no two have to agree on their arguments.
    all.join(' '),
  );
}

export const documents: fc.Arbitrary<string> = fc
  .tuple(selections('Query', 4, 0), ...fragmentTypes.map((type, index) => selections(type, 2, index + 1)))
  .map(([query, ...fragments]) =>
    [
      `{ ${query} }`,
      ...fragments.map((text, index) => `fragment F${index} on ${fragmentTypes[index]} { ${text} }`),
    ].join('\n'),
  );

/** The document with every fragment in the place where it is used: as large as it really is. */
export function expand(document: DocumentNode): DocumentNode {
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const expandSet = (set: SelectionSetNode): SelectionSetNode => ({
    ...set,
    selections: set.selections.map((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = fragments.get(selection.name.value);
        if (!fragment) throw new Error('no such fragment');
        return {
          kind: Kind.INLINE_FRAGMENT,
          typeCondition: fragment.typeCondition,
          directives: selection.directives ?? [],
          selectionSet: expandSet(fragment.selectionSet),
        };
      }
      return selection.selectionSet ? { ...selection, selectionSet: expandSet(selection.selectionSet) } : selection;
    }),
  });
  return {
    ...document,
    definitions: document.definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? [{ ...each, selectionSet: expandSet(each.selectionSet) }] : [],
    ),
  };
}

export const operationOf = (document: DocumentNode) => {
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return operation;
};

export const parsed = (text: string): DocumentNode => parse(text, { noLocation: true });
