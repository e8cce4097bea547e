import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { packFromBytes, packRecord, unpackRecord } from '../../src/cache/redis-record.ts';
import { recordOf } from './tier-contract.ts';

const bytesOf = (packed: string | Buffer): Buffer => Buffer.from(packed);
const textOf = (bytes: number): string => 'é'.repeat((bytes - 2) / 2);

describe('a record in Redis', () => {
  test('is read as it was written, whatever the value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, storedAtMs) => {
        const record = { ...recordOf(value, storedAtMs), freshUntilMs: storedAtMs + 0.5 };
        // As JSON has it: it knows no negative zero.
        const expected = { ...record, value: JSON.parse(JSON.stringify(value)) as unknown };
        expect(unpackRecord(bytesOf(packRecord(record)))).toEqual(expected);
      }),
    );
  });

  test('is packed from 2,048 bytes of JSON on, and says so', () => {
    const [below, from] = [recordOf(textOf(packFromBytes - 2)), recordOf(textOf(packFromBytes))];
    expect(bytesOf(packRecord(below)).toString()).toMatch(/^\d+ \d+ \d+ j"é/);
    const packed = bytesOf(packRecord(from));
    expect(packed.toString('latin1')).toMatch(/^\d+ \d+ \d+ b/);
    expect(packed.length).toBeLessThan(200);
    expect(unpackRecord(packed)).toEqual(from);
  });

  test('is a miss when it is torn off, of another form, or no bytes at all', () => {
    const packed = bytesOf(packRecord(recordOf(textOf(10_000))));
    const plain = bytesOf(packRecord(recordOf({ a: 1 })));
    const unreadable = [packed.subarray(0, -3), plain.subarray(0, -1), bytesOf('{"value":1}'), bytesOf('1 2 3 z{}')];
    for (const each of [...unreadable, bytesOf(''), '1 2 3 j1', undefined, null]) {
      expect(unpackRecord(each)).toBeUndefined();
    }
  });
});
