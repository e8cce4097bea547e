/** The API keys of the database, held in memory, so that a request is identified without asking it. */
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { AccessEvent, RefusalReason } from './access-event.ts';
import { isSecretOf, parseKey, type ApiKeyRecord } from './api-key.ts';
import { createCaller, type Caller } from './caller.ts';
import type { KeyTable } from './key-table.ts';

/** Throws, or rejects with, UNAUTHENTICATED. A promise only while the keys have not been read yet. */
export type VerifyKey = (text: string) => Caller | Promise<Caller>;

export interface KeyRing {
  readonly verify: VerifyKey;
  /** Reads the database now: whoever has changed a key in this process sees it at once. */
  renew(): Promise<void>;
  /** Stops renewing; resolves when no reading is under way. */
  close(): Promise<void>;
}

export interface KeyRingOptions {
  readonly table: Pick<KeyTable, 'revision' | 'list'>;
  readonly clock: Clock;
  readonly onEvent: (event: AccessEvent) => void;
}

/** A revocation holds in every process within this and the time of one question to the database. */
const renewEveryMs = 2_000;
/** How long a request with a key waits for the first reading, when the process has only just started. */
const firstReadingLimitMs = 2_000;

interface Held {
  readonly record: ApiKeyRecord;
  /** Made once, so that the same key is the same caller. */
  readonly caller: Caller;
}

/**
 * Begins to read at once. While the database is away the known keys go on working, and end at their own expiry;
 * what was revoked meanwhile is not known here. Keys that were never read are unknown keys.
 */
export function createKeyRing({ table, clock, onEvent }: KeyRingOptions): KeyRing {
  let held: ReadonlyMap<string, Held> = new Map();
  let revision: string | undefined;
  let isAway = false;
  let isClosed = false;
  let cancel = (): void => undefined;
  let reading: Promise<void> | undefined;
  const first = renew();

  /** One at a time: an older list must not replace a newer one. Who asks meanwhile waits for one that begins later. */
  async function renew(): Promise<void> {
    while (reading) await reading;
    reading = read();
    await reading;
  }

  async function read(): Promise<void> {
    cancel();
    try {
      const current = await table.revision();
      if (current !== revision) {
        // The revision was read before the list: what changes between the two is read again next time.
        held = new Map((await table.list()).map((record) => [record.id, toHeld(record)]));
        revision = current;
      }
      if (isAway) onEvent({ type: 'access-keys-recovered' });
      isAway = false;
    } catch (error) {
      // One event an outage, and none for what closing has cut off.
      if (!isAway && !isClosed) onEvent({ type: 'access-keys-failed', error });
      isAway = true;
    } finally {
      reading = undefined;
      if (!isClosed) cancel = clock.after(renewEveryMs, () => void renew());
    }
  }

  function refuse(reason: RefusalReason, message: string): never {
    onEvent({ type: 'access-refused', reason });
    throw new LeetgraphError('UNAUTHENTICATED', message);
  }

  function find(id: string, secret: string): Caller {
    const found = held.get(id);
    if (revision === undefined) return refuse('keys-not-ready', 'the API key cannot be checked at present: ask again');
    // The same words for an unknown id and a wrong secret: who guesses learns nothing of which ids there are.
    if (!found || !isSecretOf(found.record, secret)) return refuse('unknown-key', 'the API key is not known here');
    const { revokedAtMs, expiresAtMs } = found.record;
    if (revokedAtMs !== null) return refuse('revoked-key', 'the API key was revoked');
    if (expiresAtMs !== null && expiresAtMs <= clock.nowMs()) return refuse('expired-key', 'the API key has expired');
    return found.caller;
  }

  async function findLater(id: string, secret: string): Promise<Caller> {
    let cancelWait = (): void => undefined;
    const late = new Promise<void>((resolve) => {
      cancelWait = clock.after(firstReadingLimitMs, resolve);
    });
    await Promise.race([first, late]);
    cancelWait();
    return find(id, secret);
  }

  return {
    verify(text) {
      const key = parseKey(text);
      if (!key) return refuse('unknown-key', 'the API key is not well formed');
      return revision === undefined && !isAway ? findLater(key.id, key.secret) : find(key.id, key.secret);
    },
    renew,
    async close() {
      isClosed = true;
      cancel();
      await reading;
    },
  };
}

function toHeld(record: ApiKeyRecord): Held {
  return { record, caller: createCaller(record.role, `key:${record.id}`, { quota: record.quota ?? undefined }) };
}
