import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  both = await startBoth();
});
afterAll(() => both.close());

const body = JSON.stringify({ query: '{ user(username: "alice") { username profile { ranking } } }' });
const post = (contentType: string) =>
  fetch(`${both.leetgraph.url}/graphql`, { method: 'POST', headers: { 'content-type': contentType }, body });

test('what another site can send is refused, however often the same question was answered before', async () => {
  for (let times = 0; times < 3; times += 1) expect((await post('application/json')).status).toBe(200);
  for (const form of ['text/plain', 'text/plain;charset=UTF-8', 'application/x-www-form-urlencoded']) {
    const response = await post(form);
    expect([form, response.status, await response.text()]).toEqual([
      form,
      400,
      expect.stringContaining('Cross-Site Request Forgery'),
    ]);
  }
});
