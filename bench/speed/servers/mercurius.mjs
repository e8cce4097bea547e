/** mercurius with compiled documents, and with its cache of resolvers when it is told `cached`. */
import fastify from 'fastify';
import mercurius from 'mercurius';
import mercuriusCache from 'mercurius-cache';
import { report } from './report.mjs';
import { chosenSchema } from './schema.mjs';

const { schema, contextFor } = await chosenSchema();
const app = fastify();
await app.register(mercurius, { schema, context: contextFor, jit: 1 });
if (process.argv.includes('cached')) {
  await app.register(mercuriusCache, { ttl: 3600, policy: { Query: { user: true } } });
}
report(`${await app.listen({ host: '127.0.0.1', port: 0 })}/graphql`);
