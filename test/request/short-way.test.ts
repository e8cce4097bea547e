import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LeetgraphError } from '../../src/errors.ts';
import { createSchema } from '../../src/resolvers/schema.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';
import { startBoth } from '../support/start-leetgraph.ts';
import { choicesFrom } from './execution/choices.ts';
import { inventDocument } from './execution/random-document.ts';
import { deferred, startServer, type Fields } from './start-server.ts';

// For a night: SHORT_WAY_DOCUMENTS=20000.
const documents = Number(process.env['SHORT_WAY_DOCUMENTS'] ?? 120);
const noHurryMs = 3_600_000;

type Both = Awaited<ReturnType<typeof startBoth>>;
interface Side extends Both {
  /** Lines of the log that tell of requests. */
  readonly log: Record<string, unknown>[];
  readonly clock: FakeClock;
}

/** All that may be compared: ids are of each side. */
interface Seen {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly text: string;
}

const anyId = /[0-9a-f]{8}-[0-9a-f-]{27}|\bid-\d+/g;
const ofThisAnswer = new Set(['date', 'x-request-id', 'connection', 'keep-alive', 'content-length']);

async function post(url: string, body: string, headers: Record<string, string>): Promise<Seen> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const seen = [...response.headers].filter(([name]) => !ofThisAnswer.has(name));
  const text = await response.text();
  // The length is said, and is that of the text, ids included.
  const length = response.headers.get('content-length');
  if (length !== null && response.headers.get('content-encoding') === null) {
    expect(Number(length)).toBe(Buffer.byteLength(text));
  }
  return { status: response.status, headers: Object.fromEntries(seen), text: text.replace(anyId, 'id') };
}

/** The short way takes no request with extensions, and Apollo Server does nothing with ones that are empty. */
const apollosWay = (body: object): object => ({ ...body, extensions: {} });
const eitherWay = (body: object): object => body;

async function startSide(env: Record<string, string>): Promise<Side> {
  const log: Side['log'] = [];
  const write = (line: string): void => {
    const entry = JSON.parse(line) as Record<string, unknown>;
    if (entry['requestId'] === undefined) return;
    log.push({ ...entry, time: undefined, pid: undefined, requestId: undefined });
  };
  const clock = createFakeClock();
  const both = await startBoth({ clock, env: { LOG_LEVEL: 'info', ...env }, logTo: { write } });
  return { ...both, clock, log };
}

const dozen = Array.from({ length: 12 }, (_, index) => `not a name ${index}!`);

const accepts = [
  {},
  { accept: 'application/json' },
  { accept: 'application/graphql-response+json' },
  { accept: 'application/graphql-response+json, application/json;q=0.9' },
  { accept: 'text/html' },
  { 'accept-encoding': 'gzip' },
  { 'cache-control': 'max-age=0' },
  { 'x-leetgraph-trace': '1' },
  { origin: 'https://elsewhere.example' },
] as const;

describe('whichever way a request goes', () => {
  let sides: readonly Side[] = [];
  beforeAll(async () => {
    // Small, so that some are refused by each.
    const env = { QUOTA: 'on', QUOTA_ANONYMOUS: '150', MAX_COST: '120', MAX_LIST_ITEMS: '30' };
    sides = [await startSide(env), await startSide(env)];
  });
  afterAll(() => Promise.all(sides.map((side) => side.close())));

  async function bothWays(body: object, headers: Record<string, string>, spaces: number): Promise<readonly Seen[]> {
    const ways = [eitherWay, apollosWay];
    // A space makes another key for the answer cache of the same question.
    return Promise.all(
      sides.map(({ leetgraph }, side) =>
        post(leetgraph.url, `${JSON.stringify((ways[side] ?? eitherWay)(body))}${' '.repeat(spaces)}`, headers),
      ),
    );
  }

  test(
    'it is answered alike, and costs, counts and logs alike',
    async () => {
      const schema = createSchema().executable;
      const statuses = new Map<number, number>();
      let answered = 0;
      const alike = async (list: readonly number[], variant: number, twelfths: number): Promise<void> => {
        const { text, variables } = inventDocument(schema, choicesFrom(list));
        for (let time = 0; time < 4; time += 1) {
          const headers = time < 2 ? {} : { ...accepts[(variant + time) % accepts.length] };
          const given = time === 3 && variant % 5 === 0 ? { names: Array(variant % 50).fill('x') } : variables;
          const operationName = [undefined, null, 'Invented', 'Nobody'][variant % 7];
          const body = { query: text, variables: given, ...(operationName !== undefined && { operationName }) };
          const [short, long] = await bothWays(body, headers, (variant + time) % 3);
          expect({ text, time, headers, ...short }).toEqual({ text, time, headers, ...long });
          statuses.set(short?.status ?? 0, (statuses.get(short?.status ?? 0) ?? 0) + 1);
          if (short?.text.includes('"data":{') === true) answered += 1;
        }
        for (const { clock } of sides) clock.advance(twelfths * 5_000);
      };
      const list = fc.array(fc.nat(2 ** 32 - 1), { minLength: 20, maxLength: 300, size: 'max' });
      await fc.assert(fc.asyncProperty(list, fc.nat(1000), fc.nat(3), alike), {
        numRuns: documents,
        endOnFailure: true,
      });
      // Until nothing is left of the quota.
      for (let status = 200, time = 0; status === 200; time += 1) {
        const body = { query: 'query ($n: [String!]!) { users(usernames: $n) { username } }', variables: { n: dozen } };
        const [short, long] = await bothWays(body, {}, time);
        expect({ time, ...short }).toEqual({ time, ...long });
        status = short?.status ?? 0;
        statuses.set(status, 1);
      }
      // So that it stays a test of something.
      expect(answered).toBeGreaterThan(documents);
      expect([...statuses.keys()].sort()).toEqual(expect.arrayContaining([200, 400, 429]));

      const [short, long] = sides;
      expect(short?.log.length).toBeGreaterThan(documents * 4);
      expect(short?.log).toEqual(long?.log);
      const figures = await Promise.all(sides.map(({ leetgraph }) => figuresOf(leetgraph.url)));
      expect(figures[0]?.length).toBeGreaterThan(20);
      expect(figures[0]).toEqual(figures[1]);
    },
    noHurryMs,
  );
});

/**
 * What is counted of requests, quotas, kept answers and loads; of lookups how many of a kind. Whether one joined another is
 * left out: what a request that failed early still loads is under way when the next one comes, or is not.
 */
async function figuresOf(url: string): Promise<readonly string[]> {
  const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
  const lookups = new Map<string, number>();
  for (const line of lines) {
    const [, kind, count] = /^leetgraph_cache_(?:answers|joins)_total\{kind="(\w+)".*\} (\d+)$/.exec(line) ?? [];
    if (kind !== undefined) lookups.set(kind, (lookups.get(kind) ?? 0) + Number(count));
  }
  return [
    ...lines.filter((line) => /^leetgraph_(request|quota|answer|cache_loads)\w*_total/.test(line)),
    ...[...lookups].map(([kind, count]) => `${kind}: ${count} lookups`),
  ].sort();
}

const hides = 'a secret';
const failing: readonly [string, Partial<Fields>, string, object][] = [
  ['what is hidden', { hello: () => Promise.reject(new Error(hides)) }, '{ hello echo(text: "x") strict }', {}],
  ['what may be told', { echo: () => refuse() }, '{ hello echo(text: "x") }', {}],
  ['null where none may be', { hello: () => null }, '{ strict }', {}],
  ['variables that do not fit', {}, 'query ($n: Int!) { twice(number: $n) }', { n: 'many' }],
  ['an umlaut', { hello: () => 'Äpfel 🍏' }, '{ hello }', {}],
];

function refuse(): never {
  throw new LeetgraphError('UPSTREAM_RATE_LIMITED', 'wait', { retryAfterMs: 5 });
}

describe('what fails', () => {
  test.each(failing)('%s: is told and reported alike', async (_name, fields, query, variables) => {
    const told = [];
    for (const way of [eitherWay, apollosWay]) {
      const server = await startServer(fields);
      const answers = [];
      for (let time = 0; time < 4; time += 1) {
        const body = way({ query, variables: time < 3 ? { n: 1 } : variables });
        answers.push(await post(server.url, JSON.stringify(body), {}));
      }
      await server.close();
      const events = server.events.map((event) => ({
        ...event,
        requestId: 'id',
        durationMs: 0,
        ...('error' in event && { error: String(event.error) }),
      }));
      told.push({ answers, events });
    }
    expect(told[0]?.events.length).toBeGreaterThanOrEqual(4);
    expect(told[0]).toEqual(told[1]);
  });

  test('a client that leaves is told of once, and its signal is aborted', async () => {
    for (const way of [eitherWay, apollosWay]) {
      const asked = deferred<AbortSignal>();
      let times = 0;
      const server = await startServer({
        hello({ signal }) {
          times += 1;
          if (times < 4) return 'world';
          asked.resolve(signal);
          return new Promise((resolve) => signal.addEventListener('abort', () => resolve('too late')));
        },
      });
      const body = JSON.stringify(way({ query: '{ hello }' }));
      for (let time = 0; time < 3; time += 1) await post(server.url, body, {});
      const leaving = new AbortController();
      const gone = fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        signal: leaving.signal,
      });
      const signal = await asked.promise;
      leaving.abort();
      await expect(gone).rejects.toThrow();
      while (server.events.filter(({ type }) => type === 'request-finished').length < 4) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(signal.aborted).toBe(true);
      expect(server.events.at(-1)).toMatchObject({ clientGone: true, operationType: 'query' });
      await server.close();
    }
  });
});
