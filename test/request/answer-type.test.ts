import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ApolloServer, HeaderMap } from '@apollo/server';
import { answerTypeOf, knownAccepts } from '../../src/request/answer-type.ts';

const apollo = new ApolloServer({ typeDefs: 'type Query { hello: String }' });
beforeAll(() => apollo.start());
afterAll(() => apollo.stop());

describe('the type of an answer', () => {
  test.each(knownAccepts)('for Accept: %s is what Apollo Server negotiates', async (accept) => {
    const headers = new HeaderMap([['content-type', 'application/json']]);
    if (accept !== undefined) headers.set('accept', accept);
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: 'POST', headers, search: '', body: { query: '{ hello }' } },
      context: () => Promise.resolve({}),
    });
    expect(answer.headers.get('content-type')).toBe(answerTypeOf(accept));
  });

  test('is left to Apollo Server for a header that is not known', () => {
    expect(answerTypeOf('image/png')).toBeUndefined();
  });
});
