/** The estimate by which documents are kept within their bytes. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sizeOf } from '../../src/upstream/document-size.ts';
import { createUpstreamDocument } from '../../src/upstream/upstream-document.ts';
import { randomLookups } from './random-lookups.ts';

test('no document is larger than its lookups were thought to be', () => {
  fc.assert(
    fc.property(randomLookups, (lookups) => {
      const { text, variables } = createUpstreamDocument(lookups);
      const bytes = Buffer.byteLength(JSON.stringify({ query: text, variables, operationName: 'Leetgraph' }));
      const fragments = new Map(lookups.map(sizeOf).map(({ fragment, fragmentBytes }) => [fragment, fragmentBytes]));
      const own = lookups.map(sizeOf).reduce((sum, { ownBytes }) => sum + ownBytes, 0);
      const estimate = own + [...fragments.values()].reduce((sum, each) => sum + each, 0);
      // What belongs to no lookup: `{"query":"query Leetgraph {\\n}","variables":{},"operationName":"Leetgraph"}`.
      expect(estimate).toBeGreaterThanOrEqual(bytes - 100);
    }),
  );
});
