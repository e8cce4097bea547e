/** What the page of another site can do in a visitor's browser: a real one, because it is the browser that keeps the rules. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { startBoth } from '../support/start-leetgraph.ts';
import { startBrowser, type Browser } from './support/start-browser.ts';

let browser: Browser;
let elsewhere: Server;
let site: string;
let both: Awaited<ReturnType<typeof startBoth>> | undefined;

beforeAll(async () => {
  browser = await startBrowser();
  elsewhere = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<p>elsewhere'));
  elsewhere.listen(0, '127.0.0.1');
  await once(elsewhere, 'listening');
  // Another name is another site; a port alone would be another origin of the same one. Listening, so the address is no path.
  site = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await browser.close();
  elsewhere.closeAllConnections();
  elsewhere.close();
});
beforeEach(() => {
  both = undefined;
});
afterEach(() => both?.close());

/** As much of what `fetch` takes as is asked for here. */
interface Asked {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  readonly credentials?: 'omit' | 'include';
  readonly mode?: 'no-cors';
}

const query = '{ user(username: "alice") { username } }';

async function visit(env: Record<string, string> = {}) {
  both = await startBoth({ env });
  const { page } = await browser.open();
  await page.goto(site);
  const address = `${both.leetgraph.url}/graphql`;
  /** What a script of that page is given, or that it is given nothing. */
  const fetched = (search: string, init: Asked) =>
    page.evaluate(
      ([url, request]) =>
        fetch(url, request).then(
          (response) => response.text(),
          () => 'nothing',
        ),
      [address + search, init] as const,
    );
  return { page, address, simulator: both.simulator, fetched };
}

const asJson = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) };
const search = `?query=${encodeURIComponent(query)}`;

test('its scripts read nothing and cause nothing to be asked, with a visitor’s cookies or without', async () => {
  const { fetched, simulator } = await visit();
  for (const credentials of ['omit', 'include'] as const) {
    expect(await fetched('', { ...asJson, credentials })).toBe('nothing');
    expect(await fetched('', { ...asJson, headers: { 'content-type': 'text/plain' }, credentials })).toBe('nothing');
    expect(await fetched(search, { credentials })).toBe('nothing');
    expect(await fetched(search, { mode: 'no-cors', credentials })).toBe('nothing');
  }
  expect(simulator.requests()).toEqual([]);
});

test('its forms, images and links cause nothing to be asked', async () => {
  const { page, address, simulator } = await visit();
  await page.setContent(`<img src="${address}${search.replaceAll('"', '&quot;')}">`, { waitUntil: 'load' });
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
    await page.goto(site);
    await page.setContent(
      `<form method="post" enctype="${type}" action="${address}"><input name='{"query":${JSON.stringify(JSON.stringify(query)).slice(1, -1)},"x":"' value='"}'></form>`,
    );
    await Promise.all([page.waitForURL(address), page.evaluate(() => document.forms[0]?.submit())]);
    expect([type, await page.textContent('body')]).toEqual([
      type,
      expect.stringContaining('Cross-Site Request Forgery'),
    ]);
  }
  expect(simulator.requests()).toEqual([]);
});

test('it cannot show GraphiQL as part of itself', async () => {
  const { page, address } = await visit();
  const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
  await page.setContent(`<iframe src="${address}"></iframe>`);
  expect((await refused).text()).toContain(new URL(address).origin);
});

test('that is let in reads answers, and never with a visitor’s cookies', async () => {
  const { fetched } = await visit({ CORS_ORIGINS: site });
  const answer = JSON.stringify({ data: { user: { username: 'Alice' } } });
  expect((await fetched('', asJson)).trim()).toBe(answer);
  expect(await fetched('', { ...asJson, credentials: 'include' })).toBe('nothing');
});
