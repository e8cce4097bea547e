/** Apollo Server on Fastify, with the execution that it comes with. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify from 'fastify';
import { report } from './report.mjs';
import { chosenSchema } from './schema.mjs';

const { schema, contextFor } = await chosenSchema();
// Without these it is faster; Leetgraph has none of them either.
const plugins = [
  ApolloServerPluginCacheControlDisabled(),
  ApolloServerPluginInlineTraceDisabled(),
  ApolloServerPluginLandingPageDisabled(),
];
const apollo = new ApolloServer({ schema, plugins });
await apollo.start();
const app = fastify();
app.route({
  url: '/graphql',
  method: ['GET', 'POST'],
  handler: fastifyApolloHandler(apollo, { context: () => Promise.resolve(contextFor()) }),
});
report(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
