/** HTTP requests that no client of ours would send: what a server that faces the internet is sent every day. */
import fc from 'fast-check';
import { graphqlBody, hostileVariables, named, oddBody } from './hostile-bodies.ts';
import { hostileDocument, trustedDocuments } from './hostile-documents.ts';
import { hostileText } from './hostile-texts.ts';

/** What goes over the wire, by an HTTP client that does as it is told. */
export interface HostileRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

const asJson = { 'content-type': 'application/json' };

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
/** What begins as ours does, and is not. */
const credential = fc
  .tuple(
    fc.constantFrom('', 'Bearer ', 'bearer  ', 'Basic '),
    fc.constantFrom(
      'lg_',
      'lg___proto__',
      `lg_0123456789abcdef_${'A'.repeat(43)}`,
      'eyJhbGciOiJub25lIn0.e30.',
      '__proto__',
    ),
    headerValue,
  )
  .map((parts) => parts.join(''));
const oddHeader = fc.oneof(
  { weight: 15, arbitrary: fc.tuple(fc.constantFrom(...headerNames), headerValue) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom('authorization', 'x-api-key'), credential) },
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constant('accept-encoding'), fc.constantFrom('gzip', 'br', 'gzip;q=0, *', 'identity;q=0')),
  },
);
const oddHeaders = fc.array(oddHeader, { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs));

/** 200 of them: within what Node takes for a head, beyond what anybody sends. */
const flood = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`x-flood-${at}`, 'y'.repeat(40)]));
const anyHeaders = fc.oneof(
  { weight: 30, arbitrary: oddHeaders },
  { weight: 1, arbitrary: fc.constant<Readonly<Record<string, string>>>(flood) },
);

const posts = fc
  .tuple(graphqlBody, anyHeaders)
  .map(([body, headers]) => ({ method: 'POST', path: '/graphql', headers: { ...headers, ...asJson }, body }));
const namedPosts = fc.tuple(named, anyHeaders).map(([body, headers]) => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...headers, ...asJson },
  body: Buffer.from(JSON.stringify(body)),
}));
const namedGets = fc.tuple(named, oddHeaders).map(([parts, headers]) => ({
  method: 'GET',
  path: `/graphql?${Object.entries(parts)
    .map(([name, value]) => `${name}=${toUrlText(typeof value === 'string' ? value : JSON.stringify(value))}`)
    .join('&')
    .slice(0, 6000)}`,
  headers,
  body: undefined,
}));
/** The same few questions over and over, so that kept answers are given: before Fastify, and with whatever headers. */
const askedBefore = fc.tuple(fc.constantFrom('alice', 'bob', 'nobody-here'), anyHeaders).map(([name, headers]) => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...headers, ...asJson },
  body: Buffer.from(JSON.stringify({ query: trustedDocuments['card'], variables: { name } })),
}));
/** What was well formed until a byte of it was lost on its way. */
const spoiltPosts = fc.tuple(graphqlBody, fc.nat(), fc.nat(255)).map(([body, at, byte]) => {
  const spoilt = Buffer.from(body);
  spoilt[at % spoilt.length] = byte;
  return { method: 'POST', path: '/graphql', headers: asJson, body: spoilt };
});
const oddPosts = fc.tuple(oddBody, oddHeaders, fc.constantFrom(...contentTypes)).map(([body, headers, type]) => ({
  method: 'POST',
  path: '/graphql',
  headers: { ...headers, 'content-type': type },
  body,
}));
const gets = fc
  .tuple(
    hostileDocument,
    fc.oneof(
      hostileVariables.map((value) => JSON.stringify(value)),
      hostileText,
    ),
    fc.oneof({ weight: 4, arbitrary: fc.constant('') }, { weight: 1, arbitrary: hostileText }),
    oddHeaders,
  )
  .map(([query, variables, name, headers]) => ({
    method: 'GET',
    path: `/graphql?query=${toUrlText(query.slice(0, 3000))}&variables=${toUrlText(variables)}${name === '' ? '' : `&operationName=${toUrlText(name)}`}`,
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
  { weight: 8, arbitrary: posts },
  { weight: 3, arbitrary: namedPosts },
  { weight: 2, arbitrary: namedGets },
  { weight: 2, arbitrary: askedBefore },
  { weight: 1, arbitrary: spoiltPosts },
  { weight: 3, arbitrary: oddPosts },
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
