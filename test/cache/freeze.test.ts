import { describe, expect, test } from '@jest/globals';
import { freeze } from '../../src/cache/freeze.ts';

describe('freeze', () => {
  test('freezes objects and arrays at every depth, and returns the value itself', () => {
    const value = { list: [{ deep: [1] }], nothing: null };
    expect(freeze(value)).toBe(value);
    expect([value, value.list, value.list[0], value.list[0]?.deep].every(Object.isFrozen)).toBe(true);
  });

  test('leaves what cannot change as it is', () => {
    const plain = [null, undefined, 'text', 1, true];
    expect(plain.map((value) => freeze(value))).toEqual(plain);
  });

  test('does not look again into what is frozen', () => {
    let looks = 0;
    const value = {
      get part() {
        looks += 1;
        return 1;
      },
    };
    freeze(freeze(value));
    expect(looks).toBe(1);
  });

  test('comes to an end on a value that holds itself', () => {
    const value: Record<string, unknown> = {};
    value['self'] = value;
    expect(Object.isFrozen(freeze(value))).toBe(true);
  });

  test('passes over bytes, which cannot be frozen', () => {
    const value = { bytes: new Uint8Array(2) };
    expect(Object.isFrozen(freeze(value))).toBe(true);
    expect(Object.isFrozen(value.bytes)).toBe(false);
  });
});
