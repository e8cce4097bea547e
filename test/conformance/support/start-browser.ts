/** Chromium as it is installed, without a window. What a page does in it is written down. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';

export interface Browser {
  /** A page with nothing kept from any other. */
  open(): Promise<WatchedPage>;
  close(): Promise<void>;
}

export interface WatchedPage {
  readonly page: Page;
  /** Errors and warnings of its console, what it threw, what its policy forbade, what could not be loaded. */
  readonly troubles: readonly string[];
  /** Every address that it asked for, in its order. */
  readonly addresses: readonly string[];
}

/** As Debian and others name it. */
const names = ['chromium', 'chromium-browser', 'google-chrome'];

/** In a container there is one user, root, for whom Chromium's sandbox does not start. It asks nobody outside for anything. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: flags });
  return {
    async open() {
      const page = await (await browser.newContext()).newPage();
      const troubles: string[] = [];
      const addresses: string[] = [];
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) troubles.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) => troubles.push(`thrown: ${error.message}`));
      page.on('requestfailed', (request) =>
        troubles.push(`not loaded: ${request.url().slice(0, 200)} ${request.failure()?.errorText ?? ''}`),
      );
      page.on('request', (request) => addresses.push(request.url()));
      return { page, troubles, addresses };
    },
    close: () => browser.close(),
  };
}

function findChromium(): string {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
  if (found === undefined)
    throw new Error(`There is none of ${names.join(', ')} on the PATH: the test command installs one where it can`);
  return found;
}
