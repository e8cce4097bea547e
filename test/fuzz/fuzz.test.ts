/** Hostile input against the built server as a process of its own, whose memory is small: a leak or a bomb would end it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as sendRequest } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { startProcess, type StartedProcess } from '../support/start-process.ts';
import { hostileBytes, hostileRequest, type HostileRequest } from './hostile-requests.ts';

/** In the suite 20,000; `npm run fuzz` sends more. The seed is printed when something fails, and may be given again. */
const count = Number(process.env['FUZZ_REQUESTS'] ?? 20_000);
const seed = Number(process.env['FUZZ_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

// 20,000 requests take about half a minute on two cores; more take as long as they take.
jest.setTimeout(120_000 + count * 20);

let simulator: Simulator;
let folder: string;
let server: StartedProcess;
let url: string;
const agent = new Agent({ keepAlive: true, maxSockets: 16 });

beforeAll(async () => {
  simulator = await startSimulator({ clock: () => Date.now() });
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-fuzz-'));
  server = startProcess('src/main.js', {
    PORT: '0',
    LEETCODE_URL: simulator.url,
    DATABASE_URL: `file:${join(folder, 'store.db')}`,
    LOG_LEVEL: 'error',
    CACHE_MEMORY_MAX_MB: '16',
    UPSTREAM_RATE: '100000',
    UPSTREAM_BURST: '100000',
    // A refusal for being late would hide what is looked for.
    MAX_LAG_MS: '0',
    // Without this, one caller would soon be told to wait, and nothing more would be looked at.
    QUOTA: 'off',
    NODE_OPTIONS: '--max-old-space-size=200',
  });
  url = await server.saying(/^Leetgraph +(http:\S+)\/graphql/m);
});
afterAll(async () => {
  agent.destroy();
  await server.kill();
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** What a client hears; undefined when it was hung up on, which is an answer too. */
function send({ method, path, headers, body }: HostileRequest): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const sent = sendRequest(url + path, { method, headers: { ...headers }, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', () => resolve(undefined));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          text: response.headers['content-encoding'] === undefined ? Buffer.concat(chunks).toString() : '{}',
        }),
      );
    });
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}

/** What is wrong with an answer; undefined: nothing. */
function faultOf(answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const { status, type, text } = answer;
  if (status >= 500) return `status ${status}: ${text.slice(0, 300)}`;
  if (text.includes('INTERNAL_SERVER_ERROR')) return `masked: ${text.slice(0, 300)}`;
  if (/\bat .*\.[jt]s:\d+|node_modules|polluted/.test(text)) return `tells of the inside: ${text.slice(0, 300)}`;
  if (type.includes('json') && text !== '' && !isJson(text)) return `no JSON: ${text.slice(0, 300)}`;
  return undefined;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const shown = ({ method, path, headers, body }: HostileRequest) =>
  JSON.stringify({ method, path: path.slice(0, 400), headers, body: body?.toString().slice(0, 600) });

describe('hostile input', () => {
  test(`of ${count} requests leaves a server that answers, and no answer of its own fault`, async () => {
    const faults: string[] = [];
    const statuses = new Map<number, number>();
    const atOnce = 16;
    const chunk = 1000;
    for (let sent = 0; sent < count && faults.length < 5; sent += chunk) {
      const requests = fc.sample(hostileRequest, { numRuns: chunk, seed: seed + sent });
      await Promise.all(
        Array.from({ length: atOnce }, async (_, lane) => {
          for (let at = lane; at < requests.length; at += atOnce) {
            const request = requests[at];
            if (!request) continue;
            const answer = await send(request);
            if (answer) statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
            const fault = faultOf(answer);
            if (fault !== undefined) faults.push(`seed ${seed}: ${fault}\n  ${shown(request)}`);
          }
        }),
      );
    }
    expect(faults).toEqual([]);
    expect(server.isRunning()).toBe(true);
    // Both kinds must have been met, or the input was all of one sort and proved little.
    expect(statuses.get(200)).toBeGreaterThan(count / 20);
    expect([...statuses].filter(([status]) => status >= 400).length).toBeGreaterThan(0);
    expect(server.stderr()).not.toMatch(/"level":"(?:error|fatal)"/);
    await answersWell();
  });

  test('that is not HTTP is hung up on, and harms nobody', async () => {
    for (const bytes of fc.sample(hostileBytes, { numRuns: 300, seed })) await hurl(bytes);
    expect(server.isRunning()).toBe(true);
    await answersWell();
  });

  test('that is refused asks LeetCode nothing', async () => {
    simulator.clearRequests();
    for (const query of [
      '{ user(username: "refused-one") { nope } }',
      '{ user(username: 1) { id } }',
      `{ ${Array.from({ length: 2000 }, (_, at) => `a${at}: user(username: "refused-${at}") { profile { ranking } }`).join(' ')} }`,
      'query { user(username: "refused-two") { ...F } } fragment F on User { ...F }',
      `{ ${'a: '.repeat(1)}user(username: "refused-three") { profile { ranking } } `,
      'query A { user(username: "refused-four") { id } } query B { user(username: "refused-five") { id } }',
    ]) {
      const body = Buffer.from(JSON.stringify({ query }));
      const answer = await send({
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json' },
        body,
      });
      expect([query.slice(0, 60), answer?.text.includes('"errors"')]).toEqual([query.slice(0, 60), true]);
    }
    expect(simulator.requests().map(({ document }) => document)).toEqual([]);
  });
});

async function answersWell(): Promise<void> {
  const body = Buffer.from(JSON.stringify({ query: '{ user(username: "alice") { username } }' }));
  const answer = await send({
    method: 'POST',
    path: '/graphql',
    headers: { 'content-type': 'application/json' },
    body,
  });
  expect(answer?.text.trim()).toBe('{"data":{"user":{"username":"Alice"}}}');
}

/** Writes the bytes, says no more, and waits to be hung up on; hangs up itself when half of them were a request to wait for. */
function hurl(bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.on('close', () => resolve());
    socket.resume();
    socket.end(bytes);
  });
}
