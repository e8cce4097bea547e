/** Bodies of requests: questions with hostile values, documents by name, and what is no question at all. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { hostileDocument, trustedDocuments } from './hostile-documents.ts';
import { hostileJson, hostileNumber, hostileText } from './hostile-texts.ts';

/** Into variables that a document has, and into some that it has not. */
export const hostileVariables = fc.record(
  {
    name: fc.oneof(hostileText, hostileJson),
    names: fc.oneof(fc.array(hostileText, { maxLength: 5 }), hostileJson),
    number: fc.oneof(hostileNumber, hostileJson),
    first: fc.oneof(hostileNumber, hostileJson),
    constructor: hostileJson,
  },
  { requiredKeys: [] },
);

/** Nearly always well formed beside its document, or most would be refused for what stands beside it. */
export const graphqlBody = fc
  .tuple(
    hostileDocument,
    fc.oneof({ weight: 4, arbitrary: hostileVariables }, { weight: 1, arbitrary: hostileJson }),
    fc.oneof(
      { weight: 9, arbitrary: fc.constant({}) },
      { weight: 1, arbitrary: fc.record({ operationName: hostileText, extensions: hostileJson }) },
    ),
  )
  .map(([query, variables, more]) => Buffer.from(JSON.stringify({ query, variables, ...more })));

const ids = Object.keys(trustedDocuments);
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const registered = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });

/** A document that is asked for by an id, by a hash, or sent to be kept under one: its own, or another's. */
export const named = fc
  .tuple(
    fc.oneof(fc.constantFrom(...ids), hostileText),
    fc.oneof(hostileDocument, fc.constantFrom(...Object.values(trustedDocuments))),
    hostileVariables,
    fc.nat(7),
  )
  .map(([id, query, variables, kind]) => {
    const forms: readonly object[] = [
      { documentId: id },
      { documentId: id },
      { documentId: `sha256:${hashOf(query)}` },
      { query, documentId: id },
      { extensions: registered(hashOf(query)) },
      { query, extensions: registered(hashOf(query)) },
      { query, extensions: registered(hashOf(id)) },
      { extensions: registered(id) },
    ];
    return { ...forms[kind], variables };
  });

/** JSON that is none, or that is not what GraphQL over HTTP knows. */
export const oddBody = fc.oneof(
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
