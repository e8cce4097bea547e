/**
 * One of the two servers, in a process of its own: Leetgraph as it is, or Apollo Server on Fastify as its documentation
 * sets it up. Both have the same executable schema, resolvers, loaders and cache, over the simulator's data.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import fastifyApollo from '@as-integrations/fastify';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import fastify from 'fastify';

const dist = process.env.DIST ?? new URL('../../dist', import.meta.url).href;
const load = (name) => import(`${dist}/src/${name}.js`);
const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
const { readConfig } = await load('config');
const config = readConfig({
  PORT: '0',
  LEETCODE_URL: process.env.LEETCODE_URL,
  DATABASE_URL: `file:${join(folder, 'store.db')}`,
  LOG_LEVEL: 'error',
  UPSTREAM_RATE: '1000',
  UPSTREAM_BURST: '1000',
  QUOTA: 'off',
  // What is measured is execution, not the answers that spare it.
  ANSWER_CACHE: 'off',
});

async function startLeetgraph() {
  const { createApp } = await load('app');
  const app = await createApp(config);
  const { url } = await app.listen();
  return { url, close: () => app.close() };
}

async function startApollo() {
  const [{ openCache }, { openUpstream }, { createLookupLoader }, { createFreshnessTable }, { createUsage }] =
    await Promise.all(
      ['open-cache', 'open-upstream', 'loaders/lookup-loader', 'loaders/freshness-table', 'loaders/usage'].map(load),
    );
  const [{ createSchema }, { createCatalogue }, { systemClock: clock }] = await Promise.all(
    ['resolvers/schema', 'loaders/catalogue', 'clock'].map(load),
  );
  // It counts nothing and logs nothing.
  const onEvent = () => undefined;
  const outbound = openUpstream({ config, redis: undefined, fetch: undefined, clock, random: Math.random, onEvent });
  const { cache, ...tiers } = openCache({
    config: config.cache,
    redis: undefined,
    clock,
    random: Math.random,
    onEvent,
  });
  const freshness = createFreshnessTable(config.cache.freshForMs, Math.random);
  const catalogue = createCatalogue();
  const nowMs = () => clock.nowMs();
  const apollo = new ApolloServer({
    schema: createSchema().executable,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const app = fastify();
  await app.register(fastifyApollo(apollo), {
    context: async (request) => {
      const usage = createUsage();
      return {
        caller: { role: 'anonymous' },
        loader: createLookupLoader({ cache, upstream: outbound.upstream, freshness, nowMs, usage }),
        usage,
        catalogue,
        ratings: new Map(),
        random: Math.random,
        nowMs,
        requestId: request.id,
      };
    },
  });
  const url = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url,
    async close() {
      await app.close();
      await tiers.stop();
      outbound.upstream.close();
      await outbound.close();
      await tiers.close();
    },
  };
}

const server = await (process.argv[2] === 'leetgraph' ? startLeetgraph() : startApollo());
// What it does while it is asked, without its start: PROFILE_TO names the file.
const profiler = new Session();
process.on('message', async (message) => {
  if (message === 'profile') {
    profiler.connect();
    await profiler.post('Profiler.enable');
    await profiler.post('Profiler.start');
  }
  if (message === 'close' && process.env.PROFILE_TO) {
    const { profile } = await profiler.post('Profiler.stop');
    writeFileSync(`${process.env.PROFILE_TO}-${process.argv[2]}.cpuprofile`, JSON.stringify(profile));
  }
  // In microseconds, of all threads.
  if (message === 'cpu') process.send(process.cpuUsage());
  if (message === 'close') {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
    process.exit(0);
  }
});
process.send({ url: server.url });
