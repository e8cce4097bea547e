/** Who is measured with what question. Order is that of the tables. */

/** `base`: what the others of that table are compared with, round by round. `data`: `users` are given to it, `asked` are asked for once before, `none` must be new. */
export const contenders = [
  {
    table: 'same',
    base: 'same',
    name: 'Fastify: the bytes of a known body',
    file: 'bare.mjs',
    data: 'users',
  },
  { table: 'same', name: '**Leetgraph**, answer cache', file: 'leetgraph.mjs', data: 'asked' },
  {
    table: 'same',
    name: 'mercurius, jit and cache; objects at hand',
    file: 'mercurius.mjs',
    args: ['objects', 'cached'],
    data: 'users',
  },
  {
    table: 'same',
    name: 'graphql-yoga, response cache; objects at hand',
    file: 'yoga.mjs',
    args: ['objects', 'cached'],
    data: 'users',
  },
  { table: 'same', name: 'Apollo Server; objects at hand', file: 'apollo.mjs', args: ['objects'], data: 'users' },
  {
    table: 'varied',
    name: '**Leetgraph**, memory',
    file: 'leetgraph.mjs',
    env: { ANSWER_CACHE: 'off' },
    data: 'asked',
  },
  {
    table: 'varied',
    name: '**Leetgraph**, memory; every field executed',
    file: 'leetgraph.mjs',
    env: { ANSWER_CACHE: 'off', OBJECT_CACHE_MAX_MB: '0' },
    data: 'asked',
  },
  {
    table: 'varied',
    base: 'varied',
    name: 'Apollo Server; Leetgraph’s resolvers, loaders and memory',
    file: 'apollo.mjs',
    args: ['loaders'],
    data: 'asked',
  },
  { table: 'varied', name: 'Apollo Server; objects at hand', file: 'apollo.mjs', args: ['objects'], data: 'users' },
  { table: 'varied', name: 'graphql-yoga; objects at hand', file: 'yoga.mjs', args: ['objects'], data: 'users' },
  {
    table: 'varied',
    name: 'mercurius, jit; objects at hand',
    file: 'mercurius.mjs',
    args: ['objects'],
    data: 'users',
  },
  {
    table: 'varied',
    name: '**Leetgraph**, Redis',
    file: 'leetgraph.mjs',
    // The least that there is: 1,000 users do not fit, and each is asked for long after it has left.
    env: { ANSWER_CACHE: 'off', CACHE_MEMORY_MAX_MB: '1' },
    data: 'asked',
    needsRedis: true,
  },
  {
    table: 'new',
    name: '**Leetgraph**, the simulator',
    file: 'leetgraph.mjs',
    env: { ANSWER_CACHE: 'off' },
    data: 'none',
  },
];
