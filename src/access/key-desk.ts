/** What administrators do with API keys: make, list, limit, revoke. Whether somebody may is decided before. */
import type { Clock } from '../clock.ts';
import { badInput, LeetgraphError } from '../errors.ts';
import type { AccessEvent } from './access-event.ts';
import { generateKey, type ApiKeyRecord, type KeyRole } from './api-key.ts';
import type { KeyRing } from './key-ring.ts';
import type { KeyTable } from './key-table.ts';

export interface KeyDesk {
  /** The only time that the key itself is seen. */
  create(wish: KeyWish, by: string): Promise<{ readonly text: string; readonly record: ApiKeyRecord }>;
  /** Oldest first, the revoked and the expired too. */
  list(): Promise<readonly ApiKeyRecord[]>;
  /** Undefined: there is no such key. */
  update(id: string, change: Partial<Limits>, by: string): Promise<ApiKeyRecord | undefined>;
  /** Holds here at once, elsewhere as key-ring.ts says. Undefined: there is no such key. Twice is once. */
  revoke(id: string, by: string): Promise<ApiKeyRecord | undefined>;
}

export interface Limits {
  readonly note: string;
  readonly quota: number | null;
  readonly expiresAtMs: number | null;
}

export interface KeyWish extends Limits {
  readonly role: KeyRole;
}

export interface KeyDeskOptions {
  readonly table: Pick<KeyTable, 'list' | 'insert' | 'update'>;
  /** Of this process; undefined where nobody is identified. */
  readonly ring?: Pick<KeyRing, 'renew'>;
  readonly randomBytes: (length: number) => Buffer;
  readonly clock: Clock;
  readonly onEvent: (event: AccessEvent) => void;
}

/** Says whose key it is: a sentence, no document. */
const maxNoteLength = 200;
/** What fits an Int of GraphQL, far beyond any bucket. */
const maxQuota = 2_147_483_647;

/** Fails with BAD_USER_INPUT, or with STORE_UNAVAILABLE when the database does not do it. */
export function createKeyDesk({ table, ring, randomBytes, clock, onEvent }: KeyDeskOptions): KeyDesk {
  async function change(
    kind: 'updated' | 'revoked',
    id: string,
    by: string,
    to: Parameters<KeyTable['update']>[1],
  ): Promise<ApiKeyRecord | undefined> {
    const record = await asked(table.update(id, to));
    if (!record) return undefined;
    onEvent({ type: 'access-key-changed', change: kind, keyId: record.id, by });
    await ring?.renew();
    return record;
  }

  return {
    async create({ role, ...limits }, by) {
      check(limits, clock.nowMs());
      const { id, hash, text } = generateKey(randomBytes);
      const times = { createdAtMs: clock.nowMs(), revokedAtMs: null };
      const record: ApiKeyRecord = { id, hash, role, ...limits, ...times, createdBy: by };
      await asked(table.insert(record));
      onEvent({ type: 'access-key-changed', change: 'created', keyId: id, by });
      await ring?.renew();
      return { text, record };
    },
    list: () => asked(table.list()),
    update(id, limits, by) {
      check(limits, clock.nowMs());
      return change('updated', id, by, limits);
    },
    async revoke(id, by) {
      const known = (await asked(table.list())).find((record) => record.id === id);
      // The moment of the first revocation is the one that counts.
      if (!known || known.revokedAtMs !== null) return known;
      return change('revoked', id, by, { revokedAtMs: clock.nowMs() });
    },
  };
}

function check({ note, quota, expiresAtMs }: Partial<Limits>, nowMs: number): void {
  if (note !== undefined && (note.length > maxNoteLength || /\p{Cc}/u.test(note)))
    throw badInput('note', `up to ${maxNoteLength} characters in one line`, note);
  if (quota != null && !(Number.isInteger(quota) && quota >= 1 && quota <= maxQuota))
    throw badInput('quota', 'a whole number from 1 on', quota);
  if (expiresAtMs != null && !(expiresAtMs > nowMs))
    throw badInput('expiresAt', 'a moment to come', new Date(expiresAtMs).toISOString());
}

async function asked<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (cause) {
    throw new LeetgraphError('STORE_UNAVAILABLE', 'the API keys could not be reached, because the database is away', {
      cause,
    });
  }
}
