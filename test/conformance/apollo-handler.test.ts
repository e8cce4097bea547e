/** Apollo Server's own suite for those who write an HTTP layer under it, on ours: request/apollo-handler.ts. */
import { ApolloServer } from '@apollo/server';
import { defineIntegrationTestSuite, type CreateServerForIntegrationTests } from '@apollo/server-integration-testsuite';
import fastify from 'fastify';
import { createApolloHandler } from '../../src/request/apollo-handler.ts';
import { acceptForms } from '../../src/request/graphql-over-http.ts';
import { keepJsonAsText } from '../../src/request/json-text.ts';

/**
 * The handler as graphql-route.ts mounts it, without what that file adds on purpose: GraphiQL, the preflight header that
 * it supplies, and the statuses for old clients. Those are held by graphql-over-http.test.ts and test/request.
 */
const createServer: CreateServerForIntegrationTests = async (config, options) => {
  const apollo = new ApolloServer(config);
  await apollo.start();
  const app = fastify({ forceCloseConnections: true });
  acceptForms(app);
  const context = options?.context ?? (() => Promise.resolve({}));
  const jsonOf = keepJsonAsText(app);
  const handle = createApolloHandler(apollo, context);
  app.route({
    url: '/',
    method: ['GET', 'POST'],
    handler: (request, reply) => handle(request, reply, jsonOf(request)),
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return { server: apollo, url, extraCleanup: () => app.close() };
};

defineIntegrationTestSuite(createServer);
