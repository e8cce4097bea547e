/** Invents documents with variables over a schema: aliases, fragments, directives, arguments, defaults. Most are valid. */
import {
  astFromValue,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { Choices } from './choices.ts';

export interface InventedDocument {
  readonly text: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

const names = ['alice', 'Bob', 'carol', 'dave', 'not a name!'];
const slugs = ['two-sum', 'weekly-contest-400', 'add-two-numbers', 'array', 'NOT A SLUG'];
const ids = ['VXNlcjphbGljZQ', 'UHJvYmxlbTp0d28tc3Vt', 'Q29udGVzdDp3ZWVrbHktY29udGVzdC00MDA', 'nonsense'];
const references = [
  { __typename: 'User', username: 'alice' },
  { __typename: 'Problem', titleSlug: 'two-sum' },
  { __typename: 'Problem', number: 1 },
  { __typename: 'Contest', titleSlug: 'weekly-contest-400' },
  { __typename: 'Topic', slug: 'array' },
  { __typename: 'Profile', ranking: 1 },
  { __typename: 'Nobody' },
];

const maxDepth = 5;

export function inventDocument(schema: GraphQLSchema, choices: Choices): InventedDocument {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: { readonly name: string; readonly type: string; text: string | undefined }[] = [];
  let aliases = 0;

  const query = schema.getQueryType();
  if (!query) throw new Error('the schema has no queries');
  const selection = selectionOf(query, 0);
  const head = declarations.length > 0 ? `query Invented(${declarations.join(', ')})` : 'query Invented';
  const definitions = fragments.map(({ name, type, text = '{ __typename }' }) => `fragment ${name} on ${type} ${text}`);
  return { text: [`${head} ${selection}`, ...definitions].join('\n'), variables };

  function selectionOf(type: GraphQLNamedType, depth: number): string {
    const parts = Array.from({ length: 1 + choices.below(depth === 0 ? 3 : 5) }, () => partOf(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  function partOf(type: GraphQLNamedType, depth: number): string {
    if (choices.chance(0.25)) return fragmentOf(type, depth);
    const fields = Object.values(
      isObjectType(type) || (isAbstractType(type) && 'getFields' in type) ? type.getFields() : {},
    );
    const possible = fields.filter((field) => depth < maxDepth || isLeafType(getNamedType(field.type)));
    if (possible.length === 0 || choices.chance(0.1)) return `${aliasOf(0.3)}__typename${directives()}`;
    const field = choices.pick(possible);
    return fieldOf(field, depth);
  }

  function fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const named = getNamedType(field.type);
    const args = field.args.flatMap((arg) => argumentOf(arg));
    // Two fields of one name with other arguments cannot be merged: what has arguments has a name of its own.
    const alias = aliasOf(field.args.length > 0 ? 1 : 0.2);
    const below = isLeafType(named) ? '' : ` ${selectionOf(named, depth + 1)}`;
    return `${alias}${field.name}${args.length > 0 ? `(${args.join(', ')})` : ''}${directives()}${below}`;
  }

  function fragmentOf(type: GraphQLNamedType, depth: number): string {
    const conditions = [type.name, ...relativesOf(type)];
    const condition = schema.getType(choices.pick(conditions)) ?? type;
    if (choices.chance(0.5)) {
      const known = fragments.filter((fragment) => fragment.type === condition.name && fragment.text !== undefined);
      if (known.length > 0 && choices.chance(0.6)) return `...${choices.pick(known).name}${directives()}`;
      const fragment = { name: `F${fragments.length}`, type: condition.name, text: undefined as string | undefined };
      fragments.push(fragment);
      fragment.text = selectionOf(condition, depth + 1);
      return `...${fragment.name}${directives()}`;
    }
    const on = condition === type && choices.chance(0.5) ? '' : ` on ${condition.name}`;
    return `...${on}${directives()} ${selectionOf(condition, depth + 1)}`;
  }

  function relativesOf(type: GraphQLNamedType): string[] {
    if (isAbstractType(type)) return schema.getPossibleTypes(type).map(({ name }) => name);
    return isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
  }

  function aliasOf(share: number): string {
    return share === 1 || choices.chance(share) ? `a${aliases++}: ` : '';
  }

  function directives(): string {
    if (!choices.chance(0.2)) return '';
    const value = choices.chance(0.7) ? conditionVariable() : String(choices.chance(0.5));
    const one = `@${choices.pick(['include', 'skip'])}(if: ${value})`;
    return choices.chance(0.2)
      ? ` ${one} @${one.startsWith('@skip') ? 'include' : 'skip'}(if: ${conditionVariable()})`
      : ` ${one}`;
  }

  function conditionVariable(): string {
    const index = choices.below(3);
    const name = `if${index}`;
    if (!declarations.some((each) => each.startsWith(`$${name}:`))) {
      const given = choices.chance(0.5);
      declarations.push(index === 2 ? `$${name}: Boolean = ${String(choices.chance(0.5))}` : `$${name}: Boolean!`);
      // The third has a default: it may be missing, or null, which is an error.
      if (index < 2) variables[name] = given;
      else if (given) variables[name] = choices.pick([true, false, null]);
    }
    return `$${name}`;
  }

  function argumentOf(arg: GraphQLArgument): string[] {
    if (!isNonNullType(arg.type) && choices.chance(0.4)) return [];
    const value = valueOf(arg.type, arg.name);
    if (getNamedType(arg.type).name === '_Any' || choices.chance(0.5))
      return [`${arg.name}: ${variableOf(arg, value)}`];
    const literal = astFromValue(value, arg.type);
    return literal ? [`${arg.name}: ${print(literal)}`] : [];
  }

  function variableOf({ type }: GraphQLArgument, value: unknown): string {
    const name = `v${declarations.length}`;
    const isRequired = isNonNullType(type);
    const fallback = !isRequired && choices.chance(0.2) ? astFromValue(valueOf(type, name), type) : undefined;
    declarations.push(`$${name}: ${String(type)}${fallback ? ` = ${print(fallback)}` : ''}`);
    if (isRequired || choices.chance(0.8))
      variables[name] = choices.chance(0.03) ? choices.pick([null, {}, 'text', 1.5]) : value;
    return `$${name}`;
  }

  function valueOf(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return valueOf(type.ofType, name);
    if (isListType(type)) return Array.from({ length: 1 + choices.below(3) }, () => valueOf(type.ofType, name));
    if (isEnumType(type)) return choices.pick(type.getValues()).value as unknown;
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const given = fields.filter((field) => isNonNullType(field.type) || choices.chance(0.4));
      return Object.fromEntries(given.map((field) => [field.name, valueOf(field.type, field.name)]));
    }
    switch (type.name) {
      case 'Int':
        return choices.pick([1, 2, 3, 5, 20, 2025, 0, -1]);
      case 'Float':
        return choices.pick([0.5, 1, 1500, -1]);
      case 'Boolean':
        return choices.chance(0.5);
      case 'Date':
        return choices.pick(['2026-01-01', '2025-12-31']);
      case 'DateTime':
        return '2026-01-01T00:00:00.000Z';
      case '_Any':
        return choices.pick(references);
      case 'ID':
        return choices.pick(ids);
      default:
        return choices.pick(/user/i.test(name) ? names : slugs);
    }
  }
}
