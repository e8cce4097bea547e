/** Documents that are asked for by id, and servers that run no others. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { startBoth } from '../support/start-leetgraph.ts';

const card = 'query Card($name: String!) { user(username: $name) { username } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const cardHash = hashOf(card);
const shapes = {
  'an Apollo manifest': {
    format: 'apollo-persisted-query-manifest',
    version: 1,
    operations: [{ id: cardHash, body: card, name: 'Card', type: 'query' }],
  },
  'ids with their documents': { card, [`sha256:${cardHash}`]: card },
};

let folder: string;
let manifest: string;
const running: { close(): Promise<void> }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-documents-'));
  manifest = join(folder, 'manifest.json');
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.close()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(shape: object, env: Record<string, string> = {}) {
  writeFileSync(manifest, JSON.stringify(shape));
  const both = await startBoth({ env: { TRUSTED_DOCUMENTS: manifest, ...env } });
  running.push(both);
  const url = `${both.leetgraph.url}/graphql`;
  const read = async (response: Response) => ({
    status: response.status,
    body: (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] },
  });
  return {
    ...both,
    post: async (body: object) =>
      read(
        await fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        }),
      ),
    get: async (search: Record<string, string>) =>
      read(await fetch(`${url}?${new URLSearchParams(search).toString()}`)),
  };
}

const variables = { name: 'alice' };
const alice = { data: { user: { username: 'Alice' } } };

describe.each(Object.entries(shapes))('with %s', (_name, shape) => {
  test('a document is run by its id, by its hash, and as text', async () => {
    const { post, get, simulator } = await start(shape);
    const [id] = 'operations' in shape ? [cardHash] : ['card'];
    const extensions = { persistedQuery: { version: 1, sha256Hash: cardHash } };
    const answers = [
      await post({ documentId: id, variables }),
      await post({ documentId: `sha256:${cardHash}`, variables }),
      // No client has registered it: it is of the manifest.
      await post({ extensions, variables }),
      await post({ query: card, variables }),
      await get({ documentId: id, variables: JSON.stringify(variables) }),
      await get({ extensions: JSON.stringify(extensions), variables: JSON.stringify(variables) }),
    ];
    for (const { status, body } of answers) expect([status, body]).toEqual([200, alice]);
    expect(simulator.requests()).toHaveLength(1);
  });

  test('others are run too, unless that is turned off', async () => {
    const { post } = await start(shape);
    expect((await post({ query: '{ user(username: "alice") { username } }' })).body).toEqual(alice);
  });

  test('nothing else is run by a server of trusted documents, and LeetCode is not asked', async () => {
    const { post, get, simulator } = await start(shape, { TRUSTED_DOCUMENTS_ONLY: 'on' });
    const other = '{ user(username: "alice") { username } }';
    const refused = [
      await post({ query: other }),
      await post({ query: `${card} ` }),
      await post({ documentId: 'nobody', variables }),
      await post({ documentId: `sha256:${hashOf(other)}` }),
      await post({ query: other, extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(other) } } }),
      await post({ query: other, documentId: `sha256:${cardHash}` }),
      await post({ variables }),
      await get({ query: other }),
      await get({ extensions: JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hashOf(other) } }) }),
    ];
    for (const { status, body } of refused) {
      expect([status, body.errors?.map(({ extensions }) => extensions.code)]).toEqual([403, ['DOCUMENT_NOT_TRUSTED']]);
    }
    expect(simulator.requests()).toEqual([]);
    expect((await post({ query: card, variables })).body).toEqual(alice);
    expect((await post({ documentId: `sha256:${cardHash}`, variables })).body).toEqual(alice);
  });
});

describe('a hardened server', () => {
  const adminKey = 'an-administrator-of-the-tests-0001';
  const hardened = { PROFILE: 'hardened', ADMIN_KEY: adminKey };
  const ask = async (env: Record<string, string>, query: string) => {
    const { leetgraph, simulator } = await start({ card }, { ...hardened, ...env });
    const { data, errors } = await leetgraph.query(query, variables, { authorization: `Bearer ${adminKey}` });
    return { data, codes: errors?.map(({ extensions }) => extensions['code']), asked: simulator.requests().length };
  };
  const other = 'query ($name: String!) { user(username: $name) { username } }';

  test('that has a manifest runs nothing else, without being told', async () => {
    expect(await ask({}, card)).toEqual({ ...alice, codes: undefined, asked: 1 });
    expect(await ask({}, other)).toEqual({ data: undefined, codes: ['DOCUMENT_NOT_TRUSTED'], asked: 0 });
  });

  test('runs others too where it is told to', async () => {
    expect(await ask({ TRUSTED_DOCUMENTS_ONLY: 'off' }, other)).toEqual({ ...alice, codes: undefined, asked: 1 });
  });

  test('without a manifest runs what is sent', async () => {
    expect(await ask({ TRUSTED_DOCUMENTS: '' }, other)).toEqual({ ...alice, codes: undefined, asked: 1 });
  });
});

test('an id that names nothing is refused, and LeetCode is not asked', async () => {
  const { post, get, simulator } = await start({ card });
  for (const { status, body } of [await post({ documentId: 'nobody' }), await get({ documentId: 'nobody' })]) {
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'DOCUMENT_NOT_FOUND']);
  }
  // As clients of automatic persisted queries expect it, who send the document then.
  expect((await post({ documentId: `sha256:${hashOf('x')}` })).body.errors?.[0]?.extensions.code).toBe(
    'PERSISTED_QUERY_NOT_FOUND',
  );
  expect(simulator.requests()).toEqual([]);
});

describe('a manifest that cannot be used keeps the server from starting, and names what is wrong', () => {
  test.each([
    ['no JSON', '{', /it is no JSON/],
    ['a list', '[]', /expected/],
    ['a document that does not parse', JSON.stringify({ good: card, bad: '{' }), /entry "bad" is no GraphQL document/],
    ['a document that is no text', JSON.stringify({ bad: 7 }), /entry "bad" .*string/],
    [
      'a hash of another document',
      JSON.stringify({ [`sha256:${'0'.repeat(64)}`]: card }),
      /entry "sha256:0+" is not the hash/,
    ],
    [
      'an Apollo manifest of another version',
      JSON.stringify({ ...shapes['an Apollo manifest'], version: 2 }),
      /entry "version"/,
    ],
    [
      'an id that is there twice',
      JSON.stringify({
        ...shapes['an Apollo manifest'],
        operations: [
          { id: 'a', body: card },
          { id: 'a', body: '{ __typename }' },
        ],
      }),
      /entry "a" is there twice/,
    ],
  ])('%s', async (_name, text, message) => {
    writeFileSync(manifest, text);
    const env = { TRUSTED_DOCUMENTS: manifest, DATABASE_URL: `file:${join(folder, 'store.db')}`, LOG_LEVEL: 'silent' };
    await expect(createApp(readConfig(env))).rejects.toThrow(message);
    await expect(createApp(readConfig(env))).rejects.toThrow(manifest);
  });

  test('a file that is not there', async () => {
    await expect(
      createApp(readConfig({ TRUSTED_DOCUMENTS: join(folder, 'none.json'), LOG_LEVEL: 'silent' })),
    ).rejects.toThrow(/none\.json cannot be used/);
  });

  test('enforcement without a manifest', () => {
    expect(() => readConfig({ TRUSTED_DOCUMENTS_ONLY: 'on' })).toThrow(/TRUSTED_DOCUMENTS_ONLY must be off/);
  });
});
