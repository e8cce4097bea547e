/** The executable subgraph schema: the SDL files of schema/ with their resolvers. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { checkRepresentations } from './check-representations.ts';
import { enforceAccess } from './enforce-access.ts';
import { markMomentary } from './momentary-fields.ts';
import { resolvers } from './resolvers.ts';
import { rememberSelections } from './selected-fields.ts';

/** schema/ lies beside src/, in the sources and in the build alike. */
const folder = new URL('../../schema/', import.meta.url);

export interface Schema {
  readonly executable: GraphQLSchema;
  /** The published contract, as written: what GET /schema.graphql answers. */
  readonly sdl: string;
}

export function createSchema(): Schema {
  const files = readdirSync(folder).filter((name) => name.endsWith('.graphql'));
  const sdl = files.map((name) => readFileSync(new URL(name, folder), 'utf8')).join('\n');
  const executable = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  checkRepresentations(executable);
  enforceAccess(executable);
  markMomentary(executable);
  rememberSelections(executable);
  return { executable, sdl };
}
