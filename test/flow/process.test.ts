/** The built processes, started as people start them. Their time is the machine's, so nothing here waits for an age. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { untilTrue } from '../support/redis-server.ts';
import { startProcess, type StartedProcess } from '../support/start-process.ts';

// Starting a process takes a second on an idle machine.
jest.setTimeout(40_000);

let simulator: Simulator;
let folder: string;
const started: StartedProcess[] = [];

beforeEach(async () => {
  simulator = await startSimulator({ clock: () => Date.now() });
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-process-'));
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((each) => each.kill()));
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

const databaseUrl = () => `file:${join(folder, 'store.db')}`;

function start(program: string, env: Record<string, string> = {}): StartedProcess {
  const process = startProcess(program, { PORT: '0', DATABASE_URL: databaseUrl(), LOG_LEVEL: 'warn', ...env });
  started.push(process);
  return process;
}

const startMain = (env: Record<string, string> = {}) => start('src/main.js', { LEETCODE_URL: simulator.url, ...env });
const addressOf = (process: StartedProcess) => process.saying(/^Leetgraph +(http:\S+)\/graphql/m);

async function post(url: string, query: string) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data: Record<string, never>;
    errors?: readonly { extensions: { code: string } }[];
  };
}

/** Sends what the process tells people to send, word for word. */
async function postSample(process: StartedProcess) {
  const [, url = '', body = ''] = /curl (\S+) -H 'content-type: application\/json' \\\n +-d '(.*)'/.exec(
    process.stderr(),
  ) ?? [''];
  const headers = { 'content-type': 'application/json' };
  return (await (await fetch(url, { method: 'POST', headers, body })).json()) as unknown;
}

const sampleAnswer = {
  data: {
    user: {
      username: expect.any(String),
      contestRanking: { rating: expect.any(Number), globalRanking: expect.any(Number) },
    },
  },
};
const refuses = (url: string) => () =>
  fetch(url).then(
    () => false,
    () => true,
  );

describe('npm start', () => {
  test('says where it listens and whom it asks, and its sample query works', async () => {
    const main = startMain();
    const url = await addressOf(main);
    await main.saying(/-d '.*'/);
    for (const line of [
      `${url}/graphql   (GraphiQL, in a browser)`,
      `${url}/schema.graphql`,
      `${url}/health/ready`,
      `${url}/metrics`,
      `asks        ${simulator.url}`,
    ]) {
      expect(main.stderr()).toContain(line);
    }
    expect(await postSample(main)).toEqual(sampleAnswer);
    expect(simulator.requests()).toHaveLength(1);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(main.stdout()).toBe('');
  });

  test.each(['SIGTERM', 'SIGINT'] as const)(
    '%s: the running request is answered, nothing is lost, and the exit code is 0',
    async (signal) => {
      const query = '{ user(username: "alice") { username profile { ranking freshness { source } } } }';
      const main = startMain();
      const url = await addressOf(main);
      simulator.setFault({ kind: 'silent' });
      const running = post(url, query);
      await untilTrue(() => simulator.requests().length === 1);

      main.signal(signal);
      await untilTrue(refuses(url));
      expect(main.isRunning()).toBe(true);
      simulator.setFault(null);
      const { data, errors } = await running;
      expect(errors).toBeUndefined();
      expect(data['user']).toEqual({
        username: 'Alice',
        profile: { ranking: expect.any(Number), freshness: { source: 'LEETCODE' } },
      });
      expect(await main.ended).toBe(0);
      expect(main.stdout()).toBe('');

      const next = startMain({ CACHE_WARM_KEYS: '0' });
      const again = await post(await addressOf(next), query);
      expect(again.data['user']).toMatchObject({ username: 'Alice', profile: { freshness: { source: 'STORE' } } });
      expect(simulator.requests()).toHaveLength(1);
    },
  );

  test('a second Ctrl-C within a second is the first one passed on twice', async () => {
    const main = startMain();
    await addressOf(main);
    main.signal('SIGINT');
    main.signal('SIGINT');
    expect(await main.ended).toBe(0);
  });

  test('bad settings are told all at once, without what may be a password, and the exit code is 1', async () => {
    const main = startMain({
      PORT: 'four thousand',
      LEETCODE_URL: 'ftp://leetcode.com',
      REDIS_URL: 'http://user:hunter2@redis',
      DATABASE_URL: 'mysql://user:hunter2@database',
      TTL_PROFILE_S: '-1',
      PROFILE: 'secret',
    });
    expect(await main.ended).toBe(1);
    const stderr = main.stderr();
    expect(stderr).toMatch(/^Leetgraph cannot start:\n/);
    for (const name of ['PORT', 'LEETCODE_URL', 'REDIS_URL', 'DATABASE_URL', 'TTL_PROFILE_S', 'PROFILE']) {
      expect(stderr).toMatch(new RegExp(`^${name} must be .*, but got: `, 'm'));
    }
    expect(stderr).not.toContain('hunter2');
    expect(stderr).not.toMatch(/^ +at /m);
    expect(main.stdout()).toBe('');
  });

  test('a port that is taken is told, and the exit code is 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = String(address === null || typeof address === 'string' ? 0 : address.port);
    const main = startMain({ PORT: port });
    expect(await main.ended).toBe(1);
    expect(main.stderr()).toContain(`Port ${port} of 127.0.0.1 is taken. Set PORT to another one.`);
    other.close();
  });

  test('a Redis that is not there keeps nobody from starting, answering and stopping', async () => {
    const main = startMain({ REDIS_URL: 'redis://user:hunter2@127.0.0.1:1' });
    const url = await addressOf(main);
    const { data, errors } = await post(url, '{ user(username: "alice") { username } }');
    expect([data, errors]).toEqual([{ user: { username: 'Alice' } }, undefined]);
    main.signal('SIGTERM');
    expect(await main.ended).toBe(0);
    // An outage is one line, not one for each attempt to connect.
    const lines = main
      .stdout()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ operation }) => operation === 'connect')).toEqual([
      expect.objectContaining({ level: 'warn', msg: 'cache-tier-failed', tier: 'redis' }),
    ]);
    expect(main.stdout() + main.stderr()).not.toContain('hunter2');
  });

  test('a store that cannot be opened keeps nobody from starting and answering', async () => {
    const main = startMain({ DATABASE_URL: 'file:/dev/null/store.db' });
    const url = await addressOf(main);
    const { data } = await post(url, '{ user(username: "alice") { username } }');
    expect(data).toEqual({ user: { username: 'Alice' } });
    main.signal('SIGTERM');
    expect(await main.ended).toBe(0);
  });

  test('connections that LeetCode resets or cuts do not bring the process down', async () => {
    const main = startMain();
    const url = await addressOf(main);
    await post(url, '{ user(username: "alice") { username } }');
    for (const kind of ['reset', 'cut', 'reset'] as const) {
      simulator.setFault({ kind });
      const { errors = [] } = await post(
        url,
        '{ user(username: "bob") { username profile { ranking } } problem(number: 1) { title } topics { slug } }',
      );
      expect(errors.map(({ extensions }) => extensions.code)).toEqual(Array(3).fill('UPSTREAM_UNAVAILABLE'));
    }
    simulator.setFault(null);
    // What is known is answered while the breaker is open; when it closes again is test/upstream's to say.
    const { data, errors } = await post(url, '{ user(username: "alice") { username } }');
    expect([data, errors]).toEqual([{ user: { username: 'Alice' } }, undefined]);
    expect(main.isRunning()).toBe(true);
    expect(main.stderr()).not.toMatch(/uncaught|unhandled/);
    main.signal('SIGTERM');
    expect(await main.ended).toBe(0);
  });
});

describe('npm run demo', () => {
  test('runs LeetCode’s look-alike and Leetgraph, says where, and its sample query works', async () => {
    const demo = start('scripts/demo.js');
    const simulatorUrl = await demo.saying(/^LeetCode simulator at (\S+): all that it says is invented\.$/m);
    const url = await addressOf(demo);
    await demo.saying(/-d '.*'/);
    expect(demo.stderr()).toContain(`asks        ${simulatorUrl}`);
    expect(await postSample(demo)).toEqual(sampleAnswer);
    const page = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('recentAccepted(first: 3)');
    const log = await fetch(`${new URL(simulatorUrl).origin}/_simulator/requests`);
    expect(((await log.json()) as { requests: unknown[] }).requests).toHaveLength(1);
  });

  test.each(['SIGTERM', 'SIGINT'] as const)('%s ends both, and the exit code is 0', async (signal) => {
    const demo = start('scripts/demo.js');
    const simulatorUrl = await demo.saying(/^LeetCode simulator at (\S+): /m);
    const url = await addressOf(demo);
    await postSample(demo);
    demo.signal(signal);
    expect(await demo.ended).toBe(0);
    for (const each of [simulatorUrl, url]) expect(await refuses(each)()).toBe(true);
  });

  test('Ctrl-C, which a terminal sends to all three processes, ends with 0', async () => {
    const demo = start('scripts/demo.js');
    const simulatorUrl = await demo.saying(/^LeetCode simulator at (\S+): /m);
    const url = await addressOf(demo);
    await postSample(demo);
    demo.signalAll('SIGINT');
    expect(await demo.ended).toBe(0);
    for (const each of [simulatorUrl, url]) expect(await refuses(each)()).toBe(true);
    expect(demo.stderr()).not.toMatch(/^ +at |Error/m);
  });

  test('ends with 1 and leaves nothing behind when Leetgraph cannot start', async () => {
    const demo = start('scripts/demo.js', { TTL_PROFILE_S: 'long' });
    const simulatorUrl = await demo.saying(/^LeetCode simulator at (\S+): /m);
    expect(await demo.ended).toBe(1);
    expect(demo.stderr()).toContain('TTL_PROFILE_S must be');
    expect(await refuses(simulatorUrl)()).toBe(true);
  });
});
