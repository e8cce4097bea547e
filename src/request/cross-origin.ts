/** Which pages of other sites may read answers (CORS). Without credentials: a browser never sends ours for a page that is not ours. */
import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** What a page may send: the form of the question, who asks (by its own code, never by the browser), how fresh, and tracing. */
const allowedHeaders = [
  'content-type',
  'accept',
  'authorization',
  'x-api-key',
  'cache-control',
  'if-none-match',
  'x-request-id',
  'x-leetgraph-trace',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
];

/** What a page may read beyond what browsers show to all. */
const exposedHeaders = ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'etag', 'age'];

/** Chromium keeps a permission for 2 hours at the most. */
const permissionForS = 7200;

/** `*` lets in all. An empty list adds nothing at all: browsers then keep answers from other sites' pages by themselves. */
export async function allowOrigins(app: FastifyInstance, origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    // An array is compared exactly, and `Vary: Origin` is set by the plugin.
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'POST'],
    allowedHeaders,
    exposedHeaders,
    credentials: false,
    maxAge: permissionForS,
    // A preflight without its headers is answered as any OPTIONS is: 405, and who wonders reads why.
    strictPreflight: true,
  });
}
