/** Recalled answers before Fastify: what the lane decides, and that what it does not decide goes on as if it were not there. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startRedisServer, untilTrue } from '../support/redis-server.ts';
import { startBoth, startLeetgraph } from '../support/start-leetgraph.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';

jest.setTimeout(60_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const unknownKey = `lg_${'x'.repeat(60)}`;
const query = '{ user(username: "alice") { username } }';
const body = JSON.stringify({ query });
const answer = '{"data":{"user":{"username":"Alice"}}}\n';

let both: Awaited<ReturnType<typeof startBoth>>;
let finished: Record<string, unknown>[];
const sockets: Socket[] = [];

async function start(env: Record<string, string> = {}) {
  finished = [];
  both = await startBoth({
    env: { LOG_LEVEL: 'info', ADMIN_KEY: adminKey, ...env },
    logTo: {
      write(line) {
        const fields = JSON.parse(line) as Record<string, unknown>;
        if (fields['msg'] === 'request-finished') finished.push(fields);
      },
    },
  });
}
beforeEach(() => start());
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await both.close();
});

const outcomes = () => finished.map(({ answer: outcome }) => outcome);

/** Until it is recalled. */
async function warm(headers: Record<string, string> = {}): Promise<void> {
  for (let time = 0; time < 3; time += 1) await post(headers);
  await untilTrue(() => outcomes().includes('recalled'));
}

async function post(headers: Record<string, string> = {}, text = body) {
  const response = await fetch(`${both.leetgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: text,
  });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** A connection that stays open, and all that has come over it. */
async function open() {
  const socket = connect(Number(new URL(both.leetgraph.url).port), '127.0.0.1');
  sockets.push(socket);
  await once(socket, 'connect');
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  return {
    socket,
    received: () => received,
    answers: (count: number) => untilTrue(() => received.split('HTTP/1.1 200').length > count),
  };
}

const head = (length: number, more = '') =>
  `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${more}Content-Length: ${length}\r\n\r\n`;

describe('a recalled answer', () => {
  test('has every header that the answer had when it was made', async () => {
    const made = await post();
    await post();
    const recalled = await post();
    await untilTrue(() => outcomes().join() === 'made,kept,recalled');
    expect(recalled.text).toBe(made.text);
    const names = (headers: Headers) => [...headers.keys()].sort();
    expect(names(recalled.headers)).toEqual(names(made.headers));
    const own = ['x-request-id', 'date', 'ratelimit'];
    for (const [name, value] of made.headers) {
      if (!own.includes(name)) expect([name, recalled.headers.get(name)]).toEqual([name, value]);
    }
  });

  test('is reported like any other, once', async () => {
    await warm();
    finished.length = 0;
    await post({ 'x-request-id': 'mine' });
    await untilTrue(() => finished.length === 1);
    expect(finished[0]).toMatchObject({
      requestId: 'mine',
      method: 'POST',
      route: '/graphql',
      operationType: 'query',
      answer: 'recalled',
      status: 200,
      errorCodes: [],
      clientGone: false,
    });
  });

  test('is paid for, and refused with 429 when nothing is left; that is counted once', async () => {
    await both.close();
    await start({ QUOTA: 'on', QUOTA_ANONYMOUS: '10' });
    const seen: number[] = [];
    for (let time = 0; time < 12; time += 1) seen.push((await post()).status);
    expect(seen.at(0)).toBe(200);
    expect(seen.at(-1)).toBe(429);
    const refused = await post();
    expect([refused.status, refused.headers.get('ratelimit'), refused.headers.has('retry-after')]).toEqual([
      429,
      expect.stringContaining('r=0'),
      true,
    ]);
    const refusals = seen.filter((status) => status === 429).length + 1;
    const metrics = await (await fetch(`${both.leetgraph.url}/metrics`)).text();
    expect(metrics).toContain(`leetgraph_quota_refused_total{role="anonymous"} ${refusals}`);
    await untilTrue(() => finished.length === 13);
  });

  test('is given to who may see it, and a key that is not valid is refused, once', async () => {
    await warm();
    // What is no key of ours is meant for somebody else.
    expect((await post({ authorization: 'Bearer of-somebody-else' })).status).toBe(200);
    await both.close();
    await start({ PROFILE: 'hardened' });
    await warm({ 'x-api-key': adminKey });
    const anonymous = await post();
    expect([anonymous.status, anonymous.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="leetgraph"']);
    const metrics = await (await fetch(`${both.leetgraph.url}/metrics`, { headers: { 'x-api-key': adminKey } })).text();
    expect(metrics).toMatch(/access_refused_total\{reason="anonymous"\} 1\n/);
    const unknown = await post({ 'x-api-key': unknownKey });
    expect(unknown.status).toBe(401);
    const later = await (await fetch(`${both.leetgraph.url}/metrics`, { headers: { 'x-api-key': adminKey } })).text();
    expect(later.match(/access_refused_total\{reason="(?!anonymous)[^}]*\} (\d+)/)?.[1]).toBe('1');
  });

  test('is for the site that asked for it: the head says which', async () => {
    await both.close();
    await start({ CORS_ORIGINS: 'https://one.example,https://two.example' });
    await warm({ origin: 'https://one.example' });
    const [one, two, none] = [
      await post({ origin: 'https://one.example' }),
      await post({ origin: 'https://two.example' }),
      await post(),
    ];
    expect(one.headers.get('access-control-allow-origin')).toBe('https://one.example');
    expect(two.headers.get('access-control-allow-origin')).toBe('https://two.example');
    expect(none.headers.has('access-control-allow-origin')).toBe(false);
  });

  test('is packed for who takes it so, and each form is the same answer', async () => {
    const wide = JSON.stringify({
      query:
        '{ user(username: "alice") { topics { topic { slug name } } badges { earned { displayName } } contestHistory(first: 20) { nodes { rating contest { title } } } } }',
    });
    for (let time = 0; time < 3; time += 1) await post({ 'accept-encoding': 'identity' }, wide);
    const plain = await post({ 'accept-encoding': 'identity' }, wide);
    for (const encoding of ['br', 'gzip', 'br', 'gzip']) {
      const packed = await post({ 'accept-encoding': encoding }, wide);
      expect([packed.headers.get('content-encoding'), packed.text]).toEqual([encoding, plain.text]);
    }
    await untilTrue(() => finished.length === 8);
    expect(outcomes().slice(3)).toEqual(Array.from({ length: 5 }, () => 'recalled'));
  });
});

describe('on one connection', () => {
  test('what comes in pieces, together, or after one another is answered in order, recalled or not', async () => {
    await warm();
    const other = JSON.stringify({ query: '{ user(username: "bob") { username } }' });
    const pieces = `${head(body.length)}${body}${head(other.length)}${other}${head(body.length)}${body}GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: pieces.length - 1 }), { maxLength: 6 }), async (cuts) => {
        const { socket, received, answers } = await open();
        const places = [0, ...[...cuts].sort((a, b) => a - b), pieces.length];
        for (const [index, from] of places.entries()) {
          socket.write(pieces.slice(from, places[index + 1]));
          await new Promise((resolve) => setImmediate(resolve));
        }
        await answers(4);
        const bodies = [...received().matchAll(/\r\n\r\n(.*?)\n?(?=HTTP|$)/g)].map(([, text]) => text);
        expect(bodies).toEqual([
          answer.trim(),
          '{"data":{"user":{"username":"Bob"}}}',
          answer.trim(),
          '{"status":"ok"}',
        ]);
        socket.destroy();
      }),
      { numRuns: 25 },
    );
  });

  test('a client that leaves in the middle of its question harms nobody', async () => {
    await warm();
    const { socket } = await open();
    socket.write(head(body.length) + body.slice(0, 10));
    socket.destroy();
    expect((await post()).text).toBe(answer);
  });
});

describe('what is no plain question', () => {
  const chunked = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n`;
  test.each([
    ['of unknown length', chunked],
    ['that waits to be asked for its body', `${head(body.length, 'Expect: 100-continue\r\n')}${body}`],
    ['at an address with more to it', `${head(body.length).replace('/graphql', '/graphql?x')}${body}`],
  ])('a body %s is answered all the same', async (_name, text) => {
    await warm();
    const { socket, received, answers } = await open();
    socket.write(text);
    await answers(1);
    await untilTrue(() => received().includes(answer));
  });

  test('a host that is none is refused', async () => {
    await warm();
    const { socket, received } = await open();
    socket.write(`${head(body.length).replace('Host: x', 'Host: a b[')}${body}`);
    await untilTrue(() => received().includes('HTTP/1.1 400'));
  });
});

test('forgetting in one process ends what another one has kept', async () => {
  const redis = await startRedisServer();
  const clock: FakeClock = createFakeClock();
  const simulator = await startSimulator({ clock: () => clock.nowMs() });
  const env = { REDIS_URL: redis.url, ADMIN_KEY: adminKey, QUOTA: 'off' };
  const [one, two] = await Promise.all([
    startLeetgraph({ simulator, clock, env }),
    startLeetgraph({ simulator, clock, env }),
  ]);
  const recalledBy = async ({ url }: { url: string }) =>
    Number(/answer_total\{outcome="recalled"\} (\d+)/.exec(await (await fetch(`${url}/metrics`)).text())?.[1] ?? 0);
  try {
    for (let time = 0; time < 4; time += 1) await two.query(query);
    await untilTrue(async () => (await recalledBy(two)) > 0);
    const before = simulator.requests().length;
    await one.query('mutation { forgetUser(username: "alice") { tag } }', {}, { authorization: `Bearer ${adminKey}` });
    clock.advance(1);
    // As soon as it has heard of it.
    await untilTrue(async () => {
      await two.query(query);
      return simulator.requests().length > before;
    });
    expect(simulator.requests()).toHaveLength(before + 1);
  } finally {
    await Promise.all([one.close(), two.close()]);
    await simulator.close();
    await redis.stop();
  }
});
