/** Hostile input against the built server as a process of its own, whose heap is small and is looked into. */
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { trustedDocuments } from './hostile-documents.ts';
import { hostileBytes, hostileRequest, type HostileRequest } from './hostile-requests.ts';
import { codesOf, faultOf, isRefusal } from './judge-answer.ts';
import { agent, hurl, send, sendAll } from './send-hostile.ts';
import { startVictim, type Victim } from './start-victim.ts';

/** In the suite 20,000, always the same; `npm run fuzz` sends more, others each time, and says the seed when something fails. */
const wanted = process.env['FUZZ_REQUESTS'];
const count = Number(wanted ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? (wanted === undefined ? 2026 : Math.floor(Math.random() * 2 ** 31)));

// 20,000 requests, and what is refused of them again, take about a minute on two cores; more take as long as they take.
jest.setTimeout(120_000 + count * 30);

let victim: Victim;
/** Is sent what the other has refused, and nothing else; and it has a LeetCode to itself. */
let refuser: Victim;

beforeAll(async () => {
  [victim, refuser] = await Promise.all([startVictim(), startVictim()]);
});
afterAll(async () => {
  agent.destroy();
  await Promise.all([victim.close(), refuser.close()]);
});

const chunk = 1000;
const requestsFrom = (first: number) =>
  fc.sample(hostileRequest, { numRuns: Math.min(chunk, count - first), seed: seed + first });

const shown = ({ method, path, headers, body }: HostileRequest) =>
  JSON.stringify({ method, path: path.slice(0, 400), headers, body: body?.toString().slice(0, 600) });

const post = (body: object): HostileRequest => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify(body)),
});
const aliceIsThere = '{"data":{"user":{"username":"Alice"}}}';
const isAliceThere = post({ query: '{ user(username: "alice") { username } }' });

async function expectUnharmed({ url, process: server }: Victim): Promise<void> {
  expect(server.isRunning()).toBe(true);
  // The log, of which only errors are written, and what Node itself has to say.
  expect(server.stdout()).toBe('');
  expect(server.stderr()).not.toMatch(/(?:Error|Warning)\b/);
  expect((await send(url, isAliceThere))?.text.trim()).toBe(aliceIsThere);
}

/** What the bounded caches take once they are full: 2,000 documents 20 MB, registered texts 30, lookups 16, whole answers 2. */
const roomForCaches = 68_000_000;
/** Of requests that came before, which fill nothing: a kilobyte left behind by each would be 3 MB. */
const roomForNoise = 2_000_000;
const repeated = 3_000;

/** Each has to be met, or what was sent was all of one sort and proved little. */
const expected = [
  ...['200', '400', '404', '406', '413', '415', '431'],
  ...[
    'BAD_REQUEST',
    'BAD_USER_INPUT',
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ...[
    'QUERY_TOO_LARGE',
    'QUERY_TOO_DEEP',
    'QUERY_TOO_COSTLY',
    'DOCUMENT_NOT_FOUND',
    'PERSISTED_QUERY_NOT_FOUND',
    'UNAUTHENTICATED',
  ],
];

describe('hostile input', () => {
  test(`of ${count} requests gets valid JSON and no answer of 500, takes no memory, and asks LeetCode nothing where it is refused`, async () => {
    const faults: string[] = [];
    const met = new Map<string, number>();
    const usedBytes: number[] = [];
    for (let sent = 0; sent < count && faults.length < 5; sent += chunk) {
      const refused: HostileRequest[] = [];
      await sendAll(victim.url, requestsFrom(sent), (answer, request) => {
        for (const what of [String(answer?.status), ...new Set(codesOf(answer))])
          met.set(what, (met.get(what) ?? 0) + 1);
        const fault = faultOf(request.path, answer);
        if (fault !== undefined) faults.push(`seed ${seed}: ${fault}\n  ${shown(request)}`);
        if (isRefusal(answer)) refused.push(request);
      });
      await sendAll(refuser.url, refused);
      usedBytes.push(await victim.usedBytes());
    }
    expect(faults).toEqual([]);
    expect(refuser.simulator.requests().map(({ document, variables }) => [document, variables])).toEqual([]);
    expect(expected.filter((what) => !met.has(what))).toEqual([]);
    expect(met.get('200')).toBeGreaterThan(count / 4);
    const [settled = 0] = usedBytes;
    expect(usedBytes.filter((bytes) => bytes > settled + roomForCaches)).toEqual([]);
    await expectUnharmed(victim);
    await expectUnharmed(refuser);
  });

  test('that comes again leaves nothing behind', async () => {
    const again = Array.from({ length: Math.min(repeated, count) / chunk }, (_, at) => requestsFrom(at * chunk)).flat();
    // Once for what is made at the second sight of a question: plans, kept answers.
    await sendAll(victim.url, again);
    const before = await victim.usedBytes();
    await sendAll(victim.url, again);
    expect((await victim.usedBytes()) - before).toBeLessThan(roomForNoise);
    // Kept answers were given too, by the way before Fastify that reads requests by itself.
    const figures = await send(victim.url, { method: 'GET', path: '/metrics', headers: {}, body: undefined });
    const [, recalled = '0'] = /^leetgraph_answer_total\{outcome="recalled"\} (\d+)/m.exec(figures?.text ?? '') ?? [];
    expect(Number(recalled)).toBeGreaterThan(count / 100);
  });

  test('that is not HTTP is hung up on, in JSON where anything is said, and harms nobody', async () => {
    for (const bytes of fc.sample(hostileBytes, { numRuns: 300, seed })) {
      const told = await hurl(victim.url, bytes);
      const [head = '', rest = ''] = told.split('\r\n\r\n');
      expect([bytes.toString('latin1'), head]).toEqual([
        expect.anything(),
        expect.stringMatching(/^$|^HTTP\/1\.1 4\d\d /),
      ]);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (length > 0) expect(() => JSON.parse(rest.slice(0, length)) as unknown).not.toThrow();
    }
    await expectUnharmed(victim);
  });

  test('that comes byte by byte, or never to its end, holds nobody else up', async () => {
    const text = JSON.stringify({ query: trustedDocuments['card'], variables: { name: 'alice' } });
    const bytes = Buffer.from(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`,
    );
    const { port } = new URL(victim.url);
    const slow: Socket[] = [];
    // Cut within the head, behind it, and within the body: the kept answer's way reads bodies by itself.
    for (let each = 0; each < 200; each += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(bytes.subarray(0, 1 + ((each * 7) % (bytes.length - 1))));
      slow.push(socket);
    }
    const before = await victim.usedBytes();
    const requests = fc.sample(hostileRequest, { numRuns: 500, seed: seed + count });
    const faults: (string | undefined)[] = [];
    await sendAll(victim.url, requests, (answer, { path }) => faults.push(faultOf(path, answer)));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
    expect(faults).toHaveLength(500);
    await expectUnharmed(victim);

    for (const socket of slow) socket.destroy();
    const trickle = connect(Number(port), '127.0.0.1').setNoDelay();
    let told = '';
    trickle.setEncoding('utf8').on('data', (part: string) => (told += part));
    for (const byte of bytes) await new Promise((resolve) => trickle.write(Buffer.of(byte), resolve));
    await new Promise((resolve) => trickle.once('close', resolve));
    expect(told).toContain('"username":"Alice"');
    expect((await victim.usedBytes()) - before).toBeLessThan(roomForNoise);
  });
});
