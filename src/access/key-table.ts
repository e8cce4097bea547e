/** The table of API keys, as the access layer needs it. records/ has it in a database. */
import type { ApiKeyRecord } from './api-key.ts';

export interface KeyTable {
  /** Equal as long as nothing has changed in the table, by whatever process. Cheap, because it is asked all the time. */
  revision(): Promise<string>;
  /** All of them, the revoked and the expired too. */
  list(): Promise<readonly ApiKeyRecord[]>;
  insert(record: ApiKeyRecord): Promise<void>;
  /** Undefined: there is no such key. */
  update(id: string, change: KeyChange): Promise<ApiKeyRecord | undefined>;
  /** Calls that are under way fail. */
  close(): Promise<void>;
}

/** What is left out stays as it is. A revoked key stays revoked. */
export type KeyChange = Partial<Pick<ApiKeyRecord, 'note' | 'quota' | 'expiresAtMs' | 'revokedAtMs'>>;
