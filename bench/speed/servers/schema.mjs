/** The two schemas that the others serve, both from Leetgraph's SDL: with its resolvers and loaders, or over objects at hand. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createMemoryTier } from '../../../dist/src/cache/memory-tier.js';
import { createTieredCache } from '../../../dist/src/cache/tiered-cache.js';
import { systemClock } from '../../../dist/src/clock.js';
import { readConfig } from '../../../dist/src/config.js';
import { createFreshnessTable } from '../../../dist/src/loaders/freshness-table.js';
import { createLookupLoader } from '../../../dist/src/loaders/lookup-loader.js';
import { openUpstream } from '../../../dist/src/open-upstream.js';
import { createSchema } from '../../../dist/src/resolvers/schema.js';
import { receiveUsers } from './report.mjs';

/** Leetgraph's executable schema and what its resolvers of users need: memory alone, and the simulator behind it. */
function withLoaders() {
  const config = readConfig(process.env);
  const world = { clock: systemClock, random: Math.random, onEvent: () => undefined };
  const { upstream } = openUpstream({ config, redis: undefined, fetch: undefined, ...world });
  const memory = createMemoryTier({ maxBytes: config.cache.memoryMaxBytes, maxEntries: 500_000 });
  const cache = createTieredCache({ tiers: [memory], ...world });
  const freshness = createFreshnessTable(config.cache.freshForMs, world.random);
  const nowMs = () => systemClock.nowMs();
  return {
    schema: createSchema().executable,
    contextFor: () => ({
      caller: { role: 'anonymous' },
      loader: createLookupLoader({ cache, upstream, freshness, nowMs }),
      nowMs,
      random: world.random,
    }),
  };
}

/** No loader, no promise: the least that a resolver can do. It knows nothing of age, misses or failures. */
async function overObjects() {
  const users = await receiveUsers();
  const resolvers = {
    Query: { user: (_, { username }) => users.get(username) ?? null },
    // Nobody asks for it but yoga's response cache, which puts it into every document.
    User: { id: ({ username }) => username },
  };
  const schema = buildSubgraphSchema([{ typeDefs: parse(createSchema().sdl), resolvers }]);
  return { schema, contextFor: () => ({}) };
}

/** By the argument of the process: `loaders` or `objects`. */
export const chosenSchema = () => (process.argv[2] === 'loaders' ? withLoaders() : overObjects());
