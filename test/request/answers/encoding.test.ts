/** Which compression a client is given. */
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { compress, encodingFor } from '../../../src/request/answers/encoding.ts';

test.each([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.000 , gzip;q=0', undefined],
  ['br;q=0.001', 'br'],
  ['deflate, zstd', undefined],
  ['*', undefined],
  ['brotli, xgzip', undefined],
])('who accepts %j is given %s', (header, encoding) => {
  expect(encodingFor(header)).toBe(encoding);
});

test('each form gives back the answer', async () => {
  const bytes = Buffer.from(JSON.stringify({ text: 'straße '.repeat(1000) }));
  expect(brotliDecompressSync(await compress(bytes, 'br'))).toEqual(bytes);
  expect(gunzipSync(await compress(bytes, 'gzip'))).toEqual(bytes);
  expect((await compress(bytes, 'br')).length).toBeLessThan(bytes.length / 10);
});
