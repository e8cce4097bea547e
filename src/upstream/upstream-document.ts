/** One GraphQL document for many lookups: which alias answers which lookup, and which line of the text is whose. */
import type { UpstreamArguments, VariableValue } from './upstream-field.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

/** One root field of a document, answering every lookup that asks the same root with the same arguments. */
export interface Alias {
  readonly name: string;
  readonly lookups: readonly UpstreamLookup[];
  /** Its line of the document. */
  readonly text: string;
}

export interface UpstreamDocument {
  readonly text: string;
  readonly variables: Readonly<Record<string, VariableValue>>;
  readonly aliases: readonly Alias[];
  /** The lookups that a line of the text (from 1) was written for. */
  readonly lookupsOfLine: (line: number) => readonly UpstreamLookup[];
}

/** Lookups with equal share keys can share an alias. Names and slugs are compared in lower case, as LeetCode does. */
export function shareKeyOf(lookup: UpstreamLookup): string {
  // An inner field takes arguments of its own, or can take its neighbours down: it is alone in its alias.
  if (lookup.inner) return lookup.key;
  return `${lookup.root} ${JSON.stringify(lookup.rootArguments).toLowerCase()}`;
}

/** Writes the document. Each alias and each fragment has a line to itself: errors tell their line, the line tells whose. */
export function createUpstreamDocument(lookups: readonly UpstreamLookup[]): UpstreamDocument {
  const groups = new Map<string, UpstreamLookup[]>();
  for (const lookup of lookups) {
    const key = shareKeyOf(lookup);
    const group = groups.get(key);
    if (group) group.push(lookup);
    else groups.set(key, [lookup]);
  }
  const variables = createVariables();
  const writtenOf = createSelectionWriter();
  // Non-null roots come last. LeetCode computes one root after the other and stops at the first of them that fails;
  // what the others have to say of unknown users has been said by then.
  const ordered = [...groups.values()].sort((a, b) => Number(isNonNull(a)) - Number(isNonNull(b)));
  const aliases = ordered.map((group, index): Alias => {
    const name = `a${index}`;
    return { name, lookups: group, text: writeAlias(name, group, { nameOf: variables.nameOf, writtenOf }) };
  });
  const fragments = new Map<string, UpstreamLookup[]>();
  for (const lookup of lookups) {
    if (lookup.typeIsUnknown || lookup.fragment === '') continue;
    const { fragment } = writtenOf(lookup);
    const users = fragments.get(fragment);
    if (users) users.push(lookup);
    else fragments.set(fragment, [lookup]);
  }
  // In the order of the lines below; the operation's head and its closing brace belong to nobody.
  const owners = [[], ...aliases.map((alias) => alias.lookups), [], ...fragments.values()];
  const head = `query Leetgraph${variables.declarations()} {`;
  const text = [head, ...aliases.map((alias) => alias.text), '}', ...fragments.keys()].join('\n');
  return { text, variables: variables.values(), aliases, lookupsOfLine: (line) => owners[line - 1] ?? [] };
}

function isNonNull([first]: readonly UpstreamLookup[]): boolean {
  return first?.rootIsNonNull ?? false;
}

function writeAlias(
  name: string,
  lookups: readonly UpstreamLookup[],
  { nameOf, writtenOf }: { readonly nameOf: NameVariable; readonly writtenOf: WriteSelection },
): string {
  const write = (field: string, args: UpstreamArguments) => {
    const list = Object.entries(args).map(([argument, { type, value }]) => `${argument}: ${nameOf(type, value)}`);
    return list.length === 0 ? field : `${field}(${list.join(', ')})`;
  };
  const [first] = lookups;
  if (!first) throw new Error('an alias without a lookup');
  const root = `${name}: ${write(first.root, first.rootArguments)}`;
  if (first.fragment === '') return root;
  const spreads = [...new Set(lookups.map((lookup) => writtenOf(lookup).spread))].join(' ');
  if (!first.inner) return `${root} { ${spreads} }`;
  return `${root} { ${write(first.inner.field, first.inner.arguments)} { ${spreads} } }`;
}

type NameVariable = (type: string, value: VariableValue) => string;
/** How a lookup's selection stands in an alias, and its fragment in a line below. */
type WriteSelection = (lookup: UpstreamLookup) => { readonly spread: string; readonly fragment: string };

/** Each text once in a document: a hundred users select the same. */
function createSelectionWriter(): WriteSelection {
  const written = new Map<string, ReturnType<WriteSelection>>();
  return ({ fragment, typeIsUnknown }) => {
    const known = written.get(fragment);
    if (known) return known;
    // A fragment says on which type it is; a selection in its place need not.
    const inPlace = fragment.slice(fragment.indexOf('{') + 1, fragment.lastIndexOf('}'));
    const spread = typeIsUnknown ? toOneLine(inPlace) : `...${fragmentName(fragment)}`;
    const selection = { spread, fragment: toOneLine(fragment) };
    written.set(fragment, selection);
    return selection;
  };
}

function fragmentName(fragment: string): string {
  const name = /^\s*fragment (\w+) on /.exec(fragment)?.[1];
  if (name === undefined) throw new Error('a selection must be a named fragment');
  return name;
}

function toOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

/** Equal values of equal types are one variable: a name that five aliases ask about is sent once. */
function createVariables() {
  const names = new Map<string, { readonly name: string; readonly type: string; readonly value: VariableValue }>();
  return {
    nameOf: (type: string, value: VariableValue): string => {
      const key = `${type} ${JSON.stringify(value)}`;
      const known = names.get(key) ?? { name: `v${names.size}`, type, value };
      names.set(key, known);
      return `$${known.name}`;
    },
    declarations(): string {
      if (names.size === 0) return '';
      return `(${[...names.values()].map(({ name, type }) => `$${name}: ${type}`).join(', ')})`;
    },
    values: () => Object.fromEntries([...names.values()].map(({ name, value }) => [name, value])),
  };
}
