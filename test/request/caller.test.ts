import { describe, expect, test } from '@jest/globals';
import { createCallerOf } from '../../src/request/caller.ts';

const key = 'k'.repeat(32);

describe('who sends the administrator’s key', () => {
  const callerOf = createCallerOf(key);
  test.each([
    [`Bearer ${key}`, 'administrator'],
    [`bearer ${key}`, 'administrator'],
    [`Bearer ${key}x`, 'anonymous'],
    [`Bearer ${key.slice(1)}`, 'anonymous'],
    [`Bearer ${key.toUpperCase()}`, 'anonymous'],
    [`Bearer x ${key}`, 'anonymous'],
    [key, 'anonymous'],
    ['Bearer', 'anonymous'],
    ['', 'anonymous'],
    [undefined, 'anonymous'],
  ])('%j is %s', (authorization, role) => {
    expect(callerOf(authorization)).toEqual({ role });
  });

  test('is nobody in particular where there is none', () => {
    expect(createCallerOf(undefined)(`Bearer ${key}`)).toEqual({ role: 'anonymous' });
  });
});
