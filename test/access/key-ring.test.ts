import { describe, expect, test } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import type { AccessEvent } from '../../src/access/access-event.ts';
import { generateKey, type ApiKeyRecord } from '../../src/access/api-key.ts';
import { createKeyRing } from '../../src/access/key-ring.ts';
import { createFakeClock } from '../support/fake-clock.ts';

const { id, hash, text } = generateKey(randomBytes);
const record: ApiKeyRecord = {
  ...{ id, hash, note: '', quota: 7, createdBy: 'a test' },
  role: 'operator',
  createdAtMs: 0,
  expiresAtMs: null,
  revokedAtMs: null,
};
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A table whose answers the test decides; `asked` is what it was asked, in order. */
function start(records: readonly ApiKeyRecord[] = [record]) {
  const clock = createFakeClock();
  const events: AccessEvent[] = [];
  const asked: string[] = [];
  const table = { records, revision: 'first', gate: Promise.resolve(), isAway: false };
  const ask = async <Answer>(name: string, answer: () => Answer): Promise<Answer> => {
    asked.push(name);
    await table.gate;
    if (table.isAway) throw new Error('away');
    return answer();
  };
  const ring = createKeyRing({
    table: { revision: () => ask('revision', () => table.revision), list: () => ask('list', () => table.records) },
    clock,
    onEvent: (event) => events.push(event),
  });
  return { ring, table, clock, events, asked };
}

describe('the keys of a process', () => {
  test('are read once and known at once from then on', async () => {
    const { ring, asked } = start();
    await expect(Promise.resolve(ring.verify(text))).resolves.toMatchObject({
      id: `key:${id}`,
      role: 'operator',
      quota: 7,
    });
    const again = ring.verify(text);
    expect(again).not.toBeInstanceOf(Promise);
    expect(again).toBe(ring.verify(text));
    expect(asked).toEqual(['revision', 'list']);
  });

  test('are listed again only when their revision has changed, every two seconds', async () => {
    const { ring, table, clock, asked } = start();
    await ring.verify(text);
    clock.advance(2_000);
    await turn();
    expect(asked).toEqual(['revision', 'list', 'revision']);
    table.revision = 'second';
    table.records = [{ ...record, revokedAtMs: 1 }];
    clock.advance(2_000);
    await turn();
    expect(asked).toEqual(['revision', 'list', 'revision', 'revision', 'list']);
    expect(() => ring.verify(text)).toThrow('the API key was revoked');
  });

  test('go on working while the table is away, until they expire; one event tells of it, one of its end', async () => {
    const { ring, table, clock, events } = start([{ ...record, expiresAtMs: Date.UTC(2026, 0, 1) + 10_000 }]);
    await ring.verify(text);
    table.isAway = true;
    for (let times = 0; times < 3; times += 1) {
      clock.advance(2_000);
      await turn();
    }
    expect(ring.verify(text)).toMatchObject({ id: `key:${id}` });
    clock.advance(4_000);
    await turn();
    expect(() => ring.verify(text)).toThrow('the API key has expired');
    table.isAway = false;
    clock.advance(2_000);
    await turn();
    const types = events.map(({ type }) => type);
    expect(types).toEqual(['access-keys-failed', 'access-refused', 'access-keys-recovered']);
  });

  test('that cannot be read at the start are no reason to wait: a key is refused, and asked to come again', async () => {
    const { ring, table } = start();
    table.isAway = true;
    await expect(Promise.resolve(ring.verify(text))).rejects.toThrow('cannot be checked at present');
    expect(() => ring.verify(text)).toThrow('cannot be checked at present');
  });

  test('that take long to be read are waited for, two seconds at most', async () => {
    const { ring, table, clock } = start();
    await turn();
    table.gate = new Promise(() => undefined);
    const { ring: slow, clock: slowClock, table: slowTable } = start();
    slowTable.gate = new Promise(() => undefined);
    const answer = Promise.resolve(slow.verify(text));
    slowClock.advance(2_000);
    await expect(answer).rejects.toThrow('cannot be checked at present');
    expect(ring.verify(text)).toMatchObject({ id: `key:${id}` });
    clock.advance(0);
  });

  test('are not asked for any more once it is closed', async () => {
    const { ring, clock, asked } = start();
    await ring.verify(text);
    await ring.close();
    clock.advance(60_000);
    await turn();
    expect(asked).toEqual(['revision', 'list']);
  });
});

test('a damaged hash opens nothing', async () => {
  for (const damaged of ['', 'x', hash.slice(2), `${hash}00`]) {
    const { ring } = start([{ ...record, hash: damaged }]);
    await expect(Promise.resolve(ring.verify(text))).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
  }
});
