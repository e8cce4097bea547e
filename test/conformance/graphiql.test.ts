/** GraphiQL in a real browser, under the policy that the server sends with it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBoth } from '../support/start-leetgraph.ts';
import { startBrowser, type Browser } from './support/start-browser.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let browser: Browser;
beforeAll(async () => {
  both = await startBoth();
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await both.close();
});

test('GraphiQL shows the sample query, runs it, reads the schema and marks faults: nothing is forbidden, or comes from elsewhere', async () => {
  const { page, troubles, addresses } = await browser.open();
  await page.goto(`${both.leetgraph.url}/graphql`);
  await page.locator('.graphiql-editor').getByText('recentAccepted').waitFor();
  both.simulator.clearRequests();
  await page.getByRole('button', { name: /Execute query/ }).click();
  await page.locator('.graphiql-response').getByText('"Alice"').waitFor();
  // Two waves: the problems of the submissions are known when those are.
  expect(both.simulator.requests()).toHaveLength(2);
  await page
    .getByRole('button', { name: /Documentation Explorer/ })
    .first()
    .click();
  await page.locator('.graphiql-plugin').getByText('Query', { exact: true }).first().waitFor();
  // By its workers, which the policy has to let run.
  await page.locator('.graphiql-editor').getByText('recentAccepted').click();
  await page.keyboard.type('nobody ');
  await page.locator('.graphiql-editor .squiggly-error').first().waitFor();
  expect(troubles).toEqual([]);
  const hosts = new Set(
    addresses
      .map((address) => new URL(address))
      .filter(({ protocol }) => !['data:', 'blob:'].includes(protocol))
      .map(({ origin }) => origin),
  );
  expect([...hosts]).toEqual([both.leetgraph.url]);
});
