/** Where a table of ratings may lie, and what each failure is called. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFetchRatings } from '../../../src/upstream/ratings/fetch-ratings.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const table = `Rating\tID\tTitle\tTitle ZH\tTitle Slug\tContest Slug\tProblem Index\n1500.5\t1\tTwo Sum\t两数之和\ttwo-sum\tweekly-contest-9\tQ1\n`;
const open = new AbortController().signal;

function ratingsAt(url: string) {
  const clock = createFakeClock();
  const get = createFetchRatings({ url, fetch: globalThis.fetch, clock });
  return { clock, get: async (signal = open) => [...(await get(signal)).ratings.keys()] };
}

describe('from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-ratings-'));
  const path = join(folder, 'two words.tsv');
  writeFileSync(path, table);
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ['a file address', pathToFileURL(path).href],
    ['an absolute path', `file:${path}`],
    ['a path from the working directory', `file:${relative(process.cwd(), path)}`],
  ])('by %s', async (_, url) => {
    expect(await ratingsAt(url).get()).toEqual(['two-sum']);
  });

  test.each([
    ['a file that is not there', join(folder, 'none.tsv')],
    ['a folder', folder],
  ])('%s is UPSTREAM_UNAVAILABLE', async (_, missing) => {
    await expect(ratingsAt(`file:${missing}`).get()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('a file without end is given up', async () => {
    await expect(ratingsAt('file:/dev/zero').get()).rejects.toMatchObject({
      code: 'UPSTREAM_CHANGED',
      message: expect.stringContaining('the source of problem ratings sent more than 8388608 bytes'),
    });
  });
});

describe('from the web', () => {
  let server: Server;
  let origin = '';
  const asked: string[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '');
      if (request.url === '/silent') return;
      if (request.url === '/moved') response.writeHead(302, { location: '/ratings.txt' }).end();
      else if (request.url === '/ratings.txt') response.end(table);
      else if (request.url === '/cut')
        response.writeHead(200, { 'content-length': '9999' }).write('Rating', () => response.destroy());
      else response.writeHead(404).end('nothing here');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('by its address, and where that leads', async () => {
    expect(await ratingsAt(`${origin}/ratings.txt`).get()).toEqual(['two-sum']);
    expect(await ratingsAt(`${origin}/moved`).get()).toEqual(['two-sum']);
  });

  test.each(['/none', '/cut'])('%s is UPSTREAM_UNAVAILABLE', async (path) => {
    await expect(ratingsAt(origin + path).get()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });

  test('a source that says nothing is UPSTREAM_TIMEOUT after 30 seconds', async () => {
    const { clock, get } = ratingsAt(`${origin}/silent`);
    const getting = get();
    clock.advance(29_999);
    clock.advance(1);
    await expect(getting).rejects.toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  });

  test('is given up when the process stops', async () => {
    const stop = new AbortController();
    const getting = ratingsAt(`${origin}/silent`).get(stop.signal);
    stop.abort();
    await expect(getting).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE' });
  });
});
