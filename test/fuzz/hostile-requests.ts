/** HTTP requests that no client of ours would send: what a server that faces the internet is sent every day. */
import fc from 'fast-check';
import { hostileDocument } from './hostile-documents.ts';
import { hostileJson, hostileText } from './hostile-texts.ts';

/** What goes over the wire, by an HTTP client that does as it is told. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const asJson = { 'content-type': 'application/json' };

const graphqlBody = fc
  .record(
    { query: hostileDocument, variables: hostileJson, operationName: hostileText, extensions: hostileJson },
    { requiredKeys: ['query'] },
  )
  .map((body) => Buffer.from(JSON.stringify(body)));

/** JSON that is none, or that is not what GraphQL over HTTP knows. */
const oddBody = fc.oneof(
  hostileJson.map((value) => Buffer.from(JSON.stringify(value))),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.from(`{"query":"{__typename}","variables":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`),
    Buffer.from(`{"query":"{__typename}","variables":{"v":${'9'.repeat(5000)}}}`),
    Buffer.from('{"query":"{ __typename }","__proto__":{"polluted":true}}'),
    Buffer.from('{"query":"{ __typename }","variables":{"__proto__":{"polluted":true},"constructor":{"prototype":1}}}'),
    Buffer.from([
      ...Buffer.from('{"query":"{ user(username: \\"'),
      0xc3,
      0x28,
      0xff,
      0xfe,
      ...Buffer.from('\\") { id } }"}'),
    ]),
    Buffer.from(`[${'{"query":"{__typename}"},'.repeat(500)}{"query":"{__typename}"}]`),
    Buffer.from('{"query":"{ __typename }","query":"mutation { __typename }"}'),
    Buffer.from('{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"__proto__"}}}'),
    Buffer.from('{"documentId":"sha256:__proto__"}'),
    Buffer.from('{"documentId":{"toString":1}}'),
    Buffer.alloc(1_100_000, 'a'),
  ),
);

const contentTypes = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/graphql',
  '',
  'application/json;;;',
  '*/*',
];

/** Only what an HTTP client lets through as a header's value. */
const headerValue = fc.string({ maxLength: 40 }).map((text) => text.replace(/[^\x20-\x7e]/g, ''));
const headerNames = [
  'accept',
  'authorization',
  'x-api-key',
  'x-request-id',
  'cache-control',
  'if-none-match',
  'x-leetgraph-trace',
  'x-forwarded-for',
  'forwarded',
  'origin',
  'cookie',
  'accept-encoding',
  'apollo-require-preflight',
  'traceparent',
  'range',
  'expect-ct',
  '__proto__',
];
const oddHeaders = fc
  .array(fc.tuple(fc.constantFrom(...headerNames), headerValue), { maxLength: 4 })
  .map((pairs) => Object.fromEntries(pairs));

const posts = fc
  .tuple(graphqlBody, oddHeaders)
  .map(([body, headers]) => ({ method: 'POST', path: '/graphql', headers: { ...headers, ...asJson }, body }));
const oddPosts = fc.tuple(oddBody, oddHeaders, fc.constantFrom(...contentTypes)).map(([body, headers, type]) => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...headers, 'content-type': type },
  body,
}));
const gets = fc
  .tuple(hostileDocument, hostileText, hostileText, oddHeaders)
  .map(([query, variables, name, headers]) => ({
    method: 'GET',
    path: `/graphql?query=${toUrlText(query.slice(0, 3000))}&variables=${toUrlText(variables)}&operationName=${toUrlText(name)}`,
    headers,
    body: undefined,
  }));
const elsewhere = fc
  .tuple(fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD'), hostileText, oddHeaders)
  .map(([method, path, headers]) => ({ method, path: `/${toUrlText(path)}`, headers, body: undefined }));

/** A lone surrogate has no form in a URL. */
function toUrlText(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString());
}

export const hostileRequest: fc.Arbitrary<HostileRequest> = fc.oneof(
  { weight: 10, arbitrary: posts },
  { weight: 4, arbitrary: oddPosts },
  { weight: 4, arbitrary: gets },
  { weight: 1, arbitrary: elsewhere },
);

/** Not even HTTP: bytes for a bare connection. */
export const hostileBytes: fc.Arbitrary<Buffer> = fc.oneof(
  fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
  fc.constantFrom(
    Buffer.from('GET /graphql HTTP/9.9\r\n\r\n'),
    Buffer.from('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n'),
    Buffer.from(
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
    Buffer.from('POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n'),
    Buffer.from(`GET / HTTP/1.1\r\nHost: x\r\n${'X-Flood: 1\r\n'.repeat(5000)}\r\n`),
    Buffer.from(`GET /${'a'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`),
    Buffer.from('GET /graphql?query=%ff%fe HTTP/1.1\r\nHost: a b[\r\nConnection: close\r\n\r\n'),
    Buffer.from('\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'),
    Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
  ),
);
