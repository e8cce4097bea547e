/** The GraphQL over HTTP specification, and what is refused before an operation runs. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { exchangeBytes, modern, startServer, type Started } from './start-server.ts';

const legacy = { accept: 'application/json' };
let server: Started;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

function post(body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
}

function get(query: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${server.url}/graphql?query=${encodeURIComponent(query)}`, { headers });
}

describe('a malformed request', () => {
  const malformed = [
    ['JSON that is cut off', '{ "not a JSON'],
    ['an empty body', ''],
    ['a missing query', '{"qeury":"{ hello }"}'],
    ['a query that is an object', '{"query":{"a":1}}'],
    ['a query that is a list', '{"query":["{ hello }"]}'],
    ['an operationName that is a number', '{"query":"{ hello }","operationName":0}'],
    ['variables that are text', '{"query":"{ hello }","variables":"{}"}'],
    ['extensions that are false', '{"query":"{ hello }","extensions":false}'],
    ['a batch', '[{"query":"{ hello }"}]'],
  ] as const;
  const unusable = [
    ['a document that does not parse', '{"query":"{"}'],
    ['a document that does not validate', '{"query":"{ nobody }"}'],
    ['a variable that does not fit', '{"query":"query ($n: Int!) { twice(number: $n) }","variables":{"n":"x"}}'],
    ['a name of no operation', '{"query":"query a { hello }","operationName":"b"}'],
  ] as const;

  test.each([...malformed, ...unusable])(
    '%s is 400 in application/graphql-response+json, without data',
    async (_name, body) => {
      const response = await post(body, modern);
      expect(response.status).toBe(400);
      expect(response.headers.get('content-type')).toContain('application/graphql-response+json');
      expect(await response.json()).toEqual({ errors: [expect.anything()] });
    },
  );

  test.each(malformed)('%s is 400 in application/json too', async (_name, body) => {
    const response = await post(body, legacy);
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ errors: [expect.anything()] });
  });

  test.each(unusable)('%s is 200 with errors in application/json', async (_name, body) => {
    const response = await post(body, legacy);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/json');
    expect(await response.json()).toEqual({ errors: [expect.anything()] });
  });

  test.each([
    ['a form', 'application/x-www-form-urlencoded', 'query={hello}'],
    ['an upload', 'multipart/form-data; boundary=x', '--x--'],
    ['plain text', 'text/plain', '{"query":"{ hello }"}'],
  ])('%s is 400 with the reason, since another site can send it', async (_name, type, body) => {
    const response = await post(body, { 'content-type': type, ...legacy });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cross-Site Request Forgery');
  });

  test('plain text is 400 even from who has asked for permission first, because it is no JSON', async () => {
    const headers = { 'content-type': 'text/plain', 'apollo-require-preflight': '1', ...modern };
    const response = await post('{"query":"{ hello }"}', headers);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('invalid Content-Type');
  });

  test('a body without a content type is 400', async () => {
    const answer = await exchangeBytes(server.url, 'POST /graphql HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1.1 400 /);
  });

  test('a media type that nobody reads is 415', async () => {
    const response = await post('<x/>', { 'content-type': 'application/xml' });
    expect([response.status, await response.json()]).toMatchObject([415, { errors: [{}] }]);
  });

  test('a body of more than 1 MiB is 413', async () => {
    const response = await post(JSON.stringify({ query: `{ hello } #${'x'.repeat(1_048_576)}` }));
    expect([response.status, await response.json()]).toMatchObject([413, { errors: [{}] }]);
  });

  test('a Host header that is no host is 400 and no fault of ours', async () => {
    const before = server.events.length;
    const answer = await exchangeBytes(
      server.url,
      'GET /graphql?query={hello} HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toContain('The Host header is malformed');
    expect(server.events.slice(before).map(({ type }) => type)).not.toContain('request-masked-error');
  });

  test('a client that accepts neither JSON nor GraphQL is 406', async () => {
    expect((await post('{"query":"{ hello }"}', { accept: 'image/png' })).status).toBe(406);
  });
});

describe('GET', () => {
  test('runs a query of a client that knows of no special header, in application/json', async () => {
    const response = await get('{ hello }');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
  });

  test('takes variables as JSON in the address', async () => {
    const search = new URLSearchParams({
      query: 'query ($t: String) { echo(text: $t) }',
      variables: '{"t":"straße"}',
    });
    const response = await fetch(`${server.url}/graphql?${search.toString()}`);
    expect(await response.json()).toEqual({ data: { echo: 'straße' } });
  });

  test.each([{ 'sec-fetch-site': 'same-origin' }, { 'sec-fetch-site': 'none' }])(
    'runs when the browser says %j',
    async (headers) => {
      expect((await get('{ hello }', headers)).status).toBe(200);
    },
  );

  test.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://other.example' },
  ])('is refused as a possible forgery when the browser says %j', async (headers) => {
    const response = await get('{ hello }', { ...legacy, ...headers });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('Cross-Site Request Forgery');
  });

  test('runs for another site that has asked for permission first', async () => {
    const headers = { origin: 'https://other.example', 'apollo-require-preflight': '1' };
    expect((await get('{ hello }', headers)).status).toBe(200);
  });

  test.each([modern, legacy])('refuses a mutation with 405 and says how it is sent (%j)', async (headers) => {
    const response = await get('mutation { forget }', headers);
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST']);
  });
});

test('a well-formed request is 200 in the media type that was asked for', async () => {
  for (const headers of [modern, legacy, { accept: '*/*' }]) {
    const response = await post(
      '{"query":"{ hello }","variables":null,"operationName":null,"extensions":null}',
      headers,
    );
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain(headers.accept.replace('*/*', 'application/json'));
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
  }
});
