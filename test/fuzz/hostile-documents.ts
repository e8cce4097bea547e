/** GraphQL documents over our own schema: some mean something, some are bombs, some are cut or spoilt. */
import fc from 'fast-check';
import { hostileNumber, hostileText } from './hostile-texts.ts';

/** Documents that mean something, by the ids under which the server knows them: what is hostile is what goes into them. */
export const trustedDocuments: Readonly<Record<string, string>> = {
  card: 'query Card($name: String!) { user(username: $name) { username profile { ranking } } }',
  table: 'query Table($names: [String!]!) { users(usernames: $names) { username solved { all { problems } } } }',
  page: 'query Page($name: String, $number: Int) { problem(titleSlug: $name, number: $number) { title } }',
  found:
    'query Found($first: Int, $name: String) { problems(first: $first, filter: { search: $name }) { totalCount } }',
  node: 'query Node($name: ID!) { node(id: $name) { id } }',
};

/** As it stands in a document: a JSON string is a GraphQL string but for a few escapes, which is the point. */
const literal = fc.oneof(
  hostileText.map((text) => JSON.stringify(text)),
  hostileNumber.map(String),
  fc.constantFrom('null', 'true', 'ENUM', '$v', '[]', '{}', '[[[[1]]]]', '{a: {b: {c: 1}}}', '"""block"""', '1e999'),
);

const userParts = [
  'username',
  'profile { realName ranking }',
  'solved { all { problems } }',
  'contestRanking { rating }',
  'recentAccepted(first: 3) { nodes { title problem { title } } }',
  'calendar { currentStreak }',
  'badges { earned { name } }',
  '__typename',
];

const selection = fc.oneof(
  fc.subarray(userParts, { minLength: 1 }).map((parts) => parts.join(' ')),
  fc.constantFrom('id', 'nope', '__proto__', 'constructor', '... on User { id }', '...F', '__typename @skip(if: $v)'),
);

const roots = [
  'user',
  'users',
  'problem',
  'problems',
  'contest',
  'contests',
  'node',
  'nodes',
  'topics',
  'dailyChallenge',
  '_entities',
  '_service',
  '__schema',
  '__type',
  '__proto__',
  'globalRanking',
];
const argumentNames = [
  'username',
  'usernames',
  'titleSlug',
  'number',
  'id',
  'ids',
  'first',
  'after',
  'filter',
  'date',
  'name',
  '__proto__',
  'representations',
];

const field = fc
  .tuple(
    fc.constantFrom(...roots),
    fc.array(fc.tuple(fc.constantFrom(...argumentNames), literal), { maxLength: 3 }),
    selection,
  )
  .map(([name, given, below]) => {
    const inside = given.map(([argument, value]) => `${argument}: ${value}`).join(', ');
    return `${name}${inside === '' ? '' : `(${inside})`} { ${below} }`;
  });

const textLiteral = fc.oneof(
  { weight: 4, arbitrary: hostileText.map((text) => JSON.stringify(text)) },
  { weight: 1, arbitrary: literal },
);
const textLiterals = fc.array(textLiteral, { maxLength: 4 }).map((items) => `[${items.join(' ')}]`);
const numberLiteral = hostileNumber.map(String);

/** What is valid, or all but: only what is asked for is hostile, so that it comes as far as it can. */
const fitting = fc.oneof(
  fc
    .tuple(textLiteral, fc.subarray(userParts, { minLength: 1 }))
    .map(([name, parts]) => `user(username: ${name}) { ${parts.join(' ')} }`),
  textLiterals.map((names) => `users(usernames: ${names}) { username badges { earned { name } } }`),
  textLiteral.map((slug) => `problem(titleSlug: ${slug}) { title }`),
  numberLiteral.map((number) => `problem(number: ${number}) { title }`),
  textLiteral.map((slug) => `contest(titleSlug: ${slug}) { title }`),
  textLiteral.map((id) => `node(id: ${id}) { id }`),
  textLiterals.map((ids) => `nodes(ids: ${ids}) { id }`),
  textLiteral.map((text) => `problems(first: 3, filter: { search: ${text} }) { totalCount }`),
  fc
    .tuple(numberLiteral, textLiteral)
    .map(([first, after]) => `contests(first: ${first}, after: ${after}) { totalCount }`),
  textLiteral.map((name) => `_entities(representations: [{ __typename: "User", username: ${name} }]) { __typename }`),
  textLiteral.map((type) => `_entities(representations: [{ __typename: ${type}, username: "alice" }]) { __typename }`),
);

const fittingQuery = fc
  .array(fitting, { minLength: 1, maxLength: 3 })
  .map((fields) => `{ ${fields.map((each, at) => `a${at}: ${each}`).join(' ')} }`);

const ordinary = fc
  .array(field, { minLength: 1, maxLength: 4 })
  .map(
    (fields) =>
      `query Q($v: Boolean = false) { ${fields.map((each, at) => `a${at}: ${each}`).join(' ')} } fragment F on User { username }`,
  );

const everyone = Array.from({ length: 190 }, (_, at) => `"member${at}"`).join(' ');
/** Each is small to send and would be large to work on. */
const bombs = [
  `{ ${[1, 2, 3, 4].map((at) => `a${at}: users(usernames: [${everyone}]) { ${userParts.join(' ')} }`).join(' ')} }`,
  `{ ${'a: __typename '.repeat(3000)} }`,
  `{ ${Array.from({ length: 2000 }, (_, at) => `a${at}: user(username: "alice") { username }`).join(' ')} }`,
  `{ ${'node(id: "x") { ... on User { '.repeat(200)} id ${'} } '.repeat(200)} }`,
  `query { ...F0 } ${Array.from({ length: 25 }, (_, at) => `fragment F${at} on Query { a: __typename ...F${at + 1} b: __typename ...F${at + 1} }`).join(' ')} fragment F25 on Query { __typename }`,
  'query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
  `{ __typename ${'@skip(if: false) '.repeat(2000)} }`,
  `{ users(usernames: [${'"alice" '.repeat(20_000)}]) { username } }`,
  `{ nodes(ids: [${'"x" '.repeat(5000)}]) { id } }`,
  `query Q(${Array.from({ length: 2000 }, (_, at) => `$v${at}: Int`).join(' ')}) { __typename }`,
  Array.from({ length: 500 }, (_, at) => `query Q${at} { __typename }`).join(' '),
  `{ user(username: ${'['.repeat(20_000)} }`,
  `{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }`,
  `{ problems(first: 999999999) { nodes { title } } }`,
  '#'.repeat(200_000),
  `{ ${'\ufeff'.repeat(10_000)} __typename }`,
];

/** What is left of a document when something went wrong on its way. */
const spoilt = fc
  .tuple(ordinary, fc.nat(400), fc.string({ unit: 'binary', maxLength: 5 }))
  .map(([document, at, inserted]) => document.slice(0, at) + inserted + document.slice(at + 1));

export const hostileDocument: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fittingQuery },
  { weight: 4, arbitrary: ordinary },
  { weight: 3, arbitrary: spoilt },
  { weight: 1, arbitrary: fc.constantFrom(...bombs) },
  { weight: 1, arbitrary: hostileText },
);
