import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(() => both.close());

const audits = serverAudits({ url: () => `${both.leetgraph.url}/graphql` });

test('GraphQL over HTTP has 61 audits, and all of them are held below', () => {
  expect(audits).toHaveLength(61);
});

test('CSRF prevention is on while they are held', async () => {
  const get = (headers: Record<string, string>) =>
    fetch(`${both.leetgraph.url}/graphql?query=${encodeURIComponent('{ __typename }')}`, { headers });
  expect((await get({ 'sec-fetch-site': 'cross-site' })).status).toBe(400);
  expect((await get({ origin: 'https://elsewhere.example' })).status).toBe(400);
  const form = await fetch(`${both.leetgraph.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect([400, 415]).toContain(form.status);
});

describe('GraphQL over HTTP', () => {
  for (const audit of audits) {
    // The suite's `warn` and `notice` are for SHOULD and MAY: here they count as failures too.
    test(`${audit.name} (${audit.id})`, async () => {
      const result = await audit.fn();
      expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
    });
  }
});
