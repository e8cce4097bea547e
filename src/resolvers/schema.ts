/** The executable subgraph schema: the SDL files of schema/ with their resolvers. */
import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers.ts';

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
  return { executable: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]), sdl };
}
