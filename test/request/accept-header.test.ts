import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApolloServer, HeaderMap } from '@apollo/server';
import fc from 'fast-check';
import { takesAnswers } from '../../src/request/accept-header.ts';
import { startServer } from './start-server.ts';

const apollo = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

async function apolloTakes(accept: string): Promise<boolean> {
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([
        ['content-type', 'application/json'],
        ['accept', accept],
      ]),
      search: '',
      body: { query: '{ hello }' },
    },
    context: () => Promise.resolve({}),
  });
  return answer.status !== 406;
}

const range = fc
  .tuple(
    fc.constantFrom('application/json', 'application/graphql-response+json', 'Application/JSON', 'text/html'),
    fc.constantFrom('', '', ' ;charset=utf-8', ';charset="UTF-8"', '; charset=latin1', ';version=2'),
    fc.constantFrom('', '', ';q=0', '; q=0.0', ';q=0.5', ';Q=1', ';q='),
  )
  .map((parts) => parts.join(''));
const wide = fc
  .tuple(fc.constantFrom('*/*', 'application/*', 'image/*', '*/json', '*', ''), fc.constantFrom('', ';q=0', ';q=0.1'))
  .map((parts) => parts.join(''));
const header = fc
  .array(fc.oneof({ weight: 3, arbitrary: range }, { weight: 1, arbitrary: wide }), { maxLength: 4 })
  .map((ranges) => ranges.join(', '));

describe('what a client takes', () => {
  test('is what Apollo Server finds in its Accept header', async () => {
    await fc.assert(
      fc.asyncProperty(header, async (accept) => {
        expect([accept, takesAnswers(accept)]).toEqual([accept, await apolloTakes(accept)]);
      }),
      { numRuns: 1000 },
    );
  });

  test('is asked before anything is done: where it takes no answer none is made', async () => {
    let made = 0;
    const server = await startServer({ hello: () => (made += 1) });
    try {
      for (const accept of ['image/png', 'text/html', 'application/json;q=0', 'application/json;version=2']) {
        const { status, headers, body } = await server.ask('{ hello }', { headers: { accept } });
        expect([accept, status, headers.get('content-type')]).toEqual([accept, 406, 'application/json; charset=utf-8']);
        expect(body.errors?.[0]).toMatchObject({
          message: 'The Accept header takes neither application/json nor application/graphql-response+json',
          extensions: { code: 'BAD_REQUEST' },
        });
      }
      expect(made).toBe(0);
    } finally {
      await server.close();
    }
  });
});
