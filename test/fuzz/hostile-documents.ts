/** GraphQL documents over our own schema: some mean something, some are bombs, some are cut or spoilt. */
import fc from 'fast-check';
import { hostileNumber, hostileText } from './hostile-texts.ts';

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

const ordinary = fc
  .array(field, { minLength: 1, maxLength: 4 })
  .map(
    (fields) =>
      `query Q($v: Boolean = false) { ${fields.map((each, at) => `a${at}: ${each}`).join(' ')} } fragment F on User { username }`,
  );

/** Each is small to send and would be large to work on. */
const bombs = [
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
  { weight: 6, arbitrary: ordinary },
  { weight: 3, arbitrary: spoilt },
  { weight: 1, arbitrary: fc.constantFrom(...bombs) },
  { weight: 1, arbitrary: hostileText },
);
