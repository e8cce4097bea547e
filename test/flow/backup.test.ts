/** `npm run backup` and `npm run restore`, as processes of their own beside a running Leetgraph. */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { systemClock as clock } from '../../src/clock.ts';
import { startPostgresServer } from '../support/postgres-server.ts';
import { startLeetgraph, type Leetgraph } from '../support/start-leetgraph.ts';
import { startProcess } from '../support/start-process.ts';

// Starting a process takes a second on an idle machine, making a PostgreSQL database some.
jest.setTimeout(60_000);

let simulator: Simulator;
let folder: string;
const running: Leetgraph[] = [];

beforeEach(async () => {
  simulator = await startSimulator({ clock: () => clock.nowMs() });
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-backup-'));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(databaseUrl: string): Promise<Leetgraph> {
  const env = { DATABASE_URL: databaseUrl, CACHE_WARM_KEYS: '0' };
  const leetgraph = await startLeetgraph({ simulator, clock, env });
  running.push(leetgraph);
  return leetgraph;
}

const query = '{ user(username: "alice") { username profile { ranking freshness { source fetchedAt } } } }';

async function run(words: readonly string[], databaseUrl: string) {
  const command = startProcess('scripts/store.js', { DATABASE_URL: databaseUrl }, words);
  return { exitCode: await command.ended, said: command.stderr() };
}

test('a running server is copied to a file, and from it to PostgreSQL, where another one answers with no document', async () => {
  const sqlite = `file:${join(folder, 'store.db')}`;
  const file = join(folder, 'answers.jsonl');
  const server = await startPostgresServer();
  try {
    const before = await start(sqlite);
    const first = await before.query(query);
    await Promise.all(running.splice(0).map((leetgraph) => leetgraph.close()));
    await start(sqlite);

    expect(await run(['backup', file], sqlite)).toEqual({ exitCode: 0, said: `2 records are in ${file}\n` });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const restored = await run(['restore', file], server.url);
    expect(restored.exitCode).toBe(0);
    expect(restored.said).toMatch(/^2 records were offered to the store/);

    const after = await start(server.url);
    const { data, errors } = await after.query(query);
    expect(errors).toBeUndefined();
    expect(data.user.profile).toEqual({
      ranking: first.data.user.profile.ranking,
      freshness: { source: 'STORE', fetchedAt: first.data.user.profile.freshness.fetchedAt },
    });
    expect(simulator.requests()).toHaveLength(1);
  } finally {
    await server.stop();
  }
});

test('what cannot be done is said in one line, without passwords, and leaves no half backup', async () => {
  const file = join(folder, 'answers.jsonl');
  const nowhere = 'postgres://somebody:hunter2@127.0.0.1:1/none';
  for (const { words, url, says } of [
    { words: ['backup'], url: nowhere, says: /npm run backup -- FILE/ },
    { words: ['backup', file], url: nowhere, says: /ECONNREFUSED/ },
    { words: ['backup', file], url: 'mysql://somebody:hunter2@127.0.0.1/none', says: /DATABASE_URL must be/ },
    { words: ['restore', file], url: nowhere, says: /ENOENT/ },
  ]) {
    const { exitCode, said } = await run(words, url);
    expect(exitCode).toBe(1);
    expect(said).toMatch(says);
    expect(said.trimEnd().split('\n')).toHaveLength(1);
    expect(said).not.toContain('hunter2');
  }
  expect(existsSync(file) || existsSync(`${file}.part`)).toBe(false);
});
