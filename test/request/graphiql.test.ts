/** The page that a browser gets at /graphql. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { createCaller } from '../../src/access/caller.ts';
import { startServer, type Started } from './start-server.ts';

const browser = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
let server: Started | undefined;
afterEach(() => server?.close());

describe('GraphiQL', () => {
  test('is what a browser gets at /graphql, pointing there, with the first query in it', async () => {
    server = await startServer();
    const response = await fetch(`${server.url}/graphql`, { headers: browser });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    const page = await response.text();
    expect(page).toContain('<!doctype html>');
    expect(page).toContain('"endpoint":"/graphql"');
    expect(page).toContain('{ hello } # shown first');
  });

  test('loads nothing from another host, and the browser is told to see to it', async () => {
    server = await startServer();
    const response = await fetch(`${server.url}/graphql`, { headers: browser });
    const policy = response.headers.get('content-security-policy') ?? '';
    // That the page works under it, a browser shows: test/conformance/graphiql.test.ts.
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[\w+/]{43}='; worker-src blob:; /);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
    const [head = ''] = (await response.text()).split('<style>');
    expect(head).not.toMatch(/(src|href)="https?:/);
  });

  test('comes gzipped, or plain to whom that means nothing, and is the same page', async () => {
    server = await startServer();
    const gzipped = await fetch(`${server.url}/graphql`, { headers: { ...browser, 'accept-encoding': 'gzip' } });
    expect(gzipped.headers.get('content-encoding')).toBe('gzip');
    expect(Number(gzipped.headers.get('content-length'))).toBeLessThan(3_000_000);
    const plain = await fetch(`${server.url}/graphql`, { headers: { ...browser, 'accept-encoding': 'identity' } });
    expect(plain.headers.get('content-encoding')).toBeNull();
    expect((await plain.text()) === (await gzipped.text())).toBe(true);
  });

  test('is sent once to a browser that keeps it', async () => {
    server = await startServer();
    const first = await fetch(`${server.url}/graphql`, { headers: browser });
    await first.text();
    const again = await fetch(`${server.url}/graphql`, {
      headers: { ...browser, 'if-none-match': first.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  test('is not there in the hardened profile, nor is introspection, nor a hint at a name', async () => {
    server = await startServer({}, { profile: 'hardened', identify: () => createCaller('reader', 'key:test') });
    const page = await fetch(`${server.url}/graphql`, { headers: browser });
    expect(page.headers.get('content-type')).not.toContain('text/html');
    const { body } = await server.ask('{ __schema { types { name } } }');
    expect(body.errors?.[0]?.extensions).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect((await server.ask('{ hell }')).body.errors?.[0]?.message).not.toContain('hello');
  });

  test('leaves introspection on in the open profile', async () => {
    server = await startServer();
    const { body } = await server.ask('{ __schema { queryType { name } } }');
    expect(body).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });
});
