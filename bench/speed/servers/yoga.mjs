/** graphql-yoga on Node's own HTTP server, with its response cache when it is told `cached`. */
import { createServer } from 'node:http';
import { useResponseCache } from '@graphql-yoga/plugin-response-cache';
import { createYoga } from 'graphql-yoga';
import { report } from './report.mjs';
import { chosenSchema } from './schema.mjs';

const { schema, contextFor } = await chosenSchema();
const plugins = process.argv.includes('cached') ? [useResponseCache({ session: () => null, ttl: 3_600_000 })] : [];
const yoga = createYoga({ schema, context: contextFor, plugins, logging: false });
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => report(`http://127.0.0.1:${server.address().port}/graphql`));
