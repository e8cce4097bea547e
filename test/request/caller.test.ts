import { describe, expect, test } from '@jest/globals';
import type { IncomingHttpHeaders } from 'node:http';
import { anonymousAt } from '../../src/access/caller.ts';
import type { Credentials } from '../../src/access/identify.ts';
import { createCallerOf } from '../../src/request/caller.ts';

/** What of the headers was taken for a credential. */
function credentialsIn(headers: IncomingHttpHeaders): Credentials {
  const seen: Credentials[] = [];
  const callerOf = createCallerOf((credentials, address) => {
    seen.push(credentials);
    return anonymousAt(address);
  });
  expect(callerOf(headers, '203.0.113.7')).toMatchObject({ role: 'anonymous', id: 'address:203.0.113.7' });
  expect(seen).toHaveLength(1);
  return seen[0] ?? { apiKey: undefined, bearer: undefined };
}

describe('of the headers of a request', () => {
  test.each([
    ['Bearer abc', 'abc'],
    ['bearer abc', 'abc'],
    ['BEARER   abc  ', 'abc'],
    ['Bearer x abc', undefined],
    ['Basic abc', undefined],
    ['abc', undefined],
    ['Bearer', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('Authorization %j is the bearer of %j', (authorization, bearer) => {
    expect(credentialsIn({ authorization })).toEqual({ apiKey: undefined, bearer });
  });

  test('X-API-Key is an API key, as it is', () => {
    expect(credentialsIn({ 'x-api-key': ' abc ' })).toEqual({ apiKey: 'abc', bearer: undefined });
  });

  test('X-API-Key that is there twice is none', () => {
    expect(credentialsIn({ 'x-api-key': ['abc', 'def'] })).toEqual({ apiKey: undefined, bearer: undefined });
  });
});
