/** graphql-eslint's recommended rules for schemas, on schema/; what is excepted, and why. Run by schema-rules.test.ts. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import graphqlEslint from '@graphql-eslint/eslint-plugin';
import { Kind, parse, print, printSchema } from 'graphql';

const folder = new URL('../../schema/', import.meta.url);
const sdl = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'))
  .join('\n');

/** What `@link` brings in: the directives, and the types of their arguments. The plugin knows nothing of federation. */
const linked = parse(printSchema(buildSubgraphSchema(parse(sdl))))
  .definitions.filter(({ kind, name }) => kind === Kind.DIRECTIVE_DEFINITION || /^\w+__/.test(name?.value ?? ''))
  .map(print)
  .join('\n');

export default [
  {
    files: ['schema/*.graphql'],
    languageOptions: {
      parser: graphqlEslint.parser,
      parserOptions: { graphQLConfig: { schema: ['./schema/*.graphql', linked] } },
    },
    plugins: { '@graphql-eslint': graphqlEslint },
    rules: {
      ...graphqlEslint.configs['flat/schema-recommended'].rules,
      // An id is what `node(id:)` finds again: types that implement Node have one, and GraphQL itself demands it of them.
      // The others are parts of something (a profile, a day, an edge) and are found through it.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];

/** Findings that stay, each with its reason. One that is not found any more fails the test, so the list stays true. */
export const exceptions = [
  // The word that LeetCode, and everybody, uses for it; and the key of the entity, fixed since the first release.
  'user.graphql: Field "username" starts with the name of the parent type "User"',
  // LeetCode's own ids: `id` is the name of global ids alone, which `node(id:)` takes.
  'article.graphql: Field "articleId" starts with the name of the parent type "Article"',
  'badge.graphql: Field "badgeId" starts with the name of the parent type "Badge"',
  // A participle, not the type's name again: the moment at which it was forgotten.
  'administration.graphql: Field "forgottenAt" starts with the name of the parent type "Forgotten"',
];
