/** The media type of an answer by what its client accepts: for what nearly all clients send, without reading it each time. */

const json = 'application/json; charset=utf-8';
const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

/** As Apollo Server negotiates (test/request/answer-type.test.ts asks it); what is not here it is asked itself. */
const types: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ['*/*', json],
  ['application/json', json],
  // Browsers' and axios' own, then those of GraphQL clients and of routers.
  ['application/json, text/plain, */*', json],
  ['application/json, */*', json],
  ['application/json, application/graphql-response+json', json],
  ['application/graphql-response+json', graphqlResponse],
  ['application/graphql-response+json, application/json', graphqlResponse],
  ['application/graphql-response+json,application/json;q=0.9', graphqlResponse],
  ['application/graphql-response+json; charset=utf-8, application/json; charset=utf-8', graphqlResponse],
]);

/** What is in the table, for the test of it. */
export const knownAccepts: readonly (string | undefined)[] = Object.freeze([...types.keys()]);

/** Undefined where the header has to be read. */
export function answerTypeOf(accept: string | undefined): string | undefined {
  return types.get(accept);
}
