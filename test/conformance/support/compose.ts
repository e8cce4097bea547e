/** Leetgraph and its neighbour as one supergraph, composed as Apollo's tools do. */
import { composeServices, type CompositionResult } from '@apollo/composition';
import { parse } from 'graphql';
import { classroomSdl } from './classroom.ts';

export interface Subgraphs {
  readonly leetgraph: { readonly sdl: string; readonly url: string };
  readonly classroomUrl: string;
}

export function compose({ leetgraph, classroomUrl }: Subgraphs): CompositionResult {
  return composeServices([
    { name: 'leetgraph', url: leetgraph.url, typeDefs: parse(leetgraph.sdl) },
    { name: 'classroom', url: classroomUrl, typeDefs: parse(classroomSdl) },
  ]);
}

/** The SDL as a router reads it from a running subgraph. */
export async function readServiceSdl(leetgraphUrl: string): Promise<string> {
  const response = await fetch(`${leetgraphUrl}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ _service { sdl } }' }),
  });
  const { data } = (await response.json()) as { readonly data: { readonly _service: { readonly sdl: string } } };
  return data._service.sdl;
}

/** The SDL as the owner of a graph without those directives saves it into a file. */
export async function readSdlWithoutAuthorization(leetgraphUrl: string): Promise<string> {
  return (await fetch(`${leetgraphUrl}/schema.graphql?authorization=omit`)).text();
}
