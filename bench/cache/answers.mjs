/** Real answers to measure with: what the store holds after users were asked for, as LeetCode's look-alike gives them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const dist = resolve(process.env['LEETGRAPH_DIST'] ?? 'dist');

/** A compiled file of ours, by its path below dist/. */
export const load = (path) => import(pathToFileURL(join(dist, path)).href);

const { createApp } = await load('src/app.js');
const { readConfig } = await load('src/config.js');
const { createStoreTier } = await load('src/cache/store-tier.js');
const { systemClock } = await load('src/clock.js');
const { startSimulator } = await load('simulator/start-simulator.js');

/** Three lookups a user, as `{ username profile { … } contestRanking { … } }` asks for them. */
export const fields = ['userIdentity', 'userProfile', 'contestRanking'];
export const nameOf = (index) => `bench-member-${index}`;

/** By key, the stored JSON value of each lookup of so many users; of the three above unless another selection is given. */
export async function storedAnswers(users, selection = 'username profile { ranking } contestRanking { rating }') {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
  const databaseUrl = `file:${join(folder, 'store.db')}`;
  const simulator = await startSimulator();
  const settings = { PORT: '0', LOG_LEVEL: 'silent', LEETCODE_URL: simulator.url, DATABASE_URL: databaseUrl };
  const app = await createApp(readConfig({ ...settings, UPSTREAM_RATE: '1000', UPSTREAM_BURST: '1000', QUOTA: 'off' }));
  const { url } = await app.listen();
  for (let first = 0; first < users; first += 20) {
    const names = Array.from({ length: Math.min(20, users - first) }, (_, index) => nameOf(first + index));
    const query = `query ($names: [String!]!) { users(usernames: $names) { ${selection} } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables: { names } }),
    });
    const { errors } = await response.json();
    if (errors) throw new Error(JSON.stringify(errors[0]));
  }
  await app.close();
  await simulator.close();
  const store = createStoreTier({ url: databaseUrl, clock: systemClock, onEvent: () => undefined });
  const values = new Map();
  for (let after = ''; after !== undefined;) {
    const page = await store.pageAfter(after, 1_000);
    for (const { key, record } of page.entries) if (key.includes('("')) values.set(key, record.value);
    after = page.lastKey;
  }
  await store.close();
  rmSync(folder, { recursive: true, force: true });
  return values;
}
