/** API keys and callers in the words of the schema. */
import type { ApiKeyRecord, KeyRole } from '../access/api-key.ts';
import type { Caller } from '../access/caller.ts';
import type { Limits } from '../access/key-desk.ts';
import { toMoment } from '../domain/moment.ts';
import type {
  ApiKey,
  Caller as ShownCaller,
  CreatedApiKey,
  MutationResolvers,
  Role,
} from '../generated/resolver-types.ts';
import type { Context } from './context.ts';

/** Guarded by the directives in schema/access.graphql (enforce-access.ts). */
export const apiKeyMutations: Pick<MutationResolvers, 'createApiKey' | 'updateApiKey' | 'revokeApiKey'> = {
  async createApiKey(_, { input }, { keyDesk, caller }): Promise<CreatedApiKey> {
    const { role = 'READER', note = '', quota, expiresAt } = input;
    const wish = { role: toKeyRole(role), note, quota: quota ?? null, expiresAtMs: toMs(expiresAt) };
    const { text, record } = await keyDesk.create(wish, caller.id);
    return { key: text, apiKey: toApiKey(record) };
  },
  async updateApiKey(_, { id, input }, { keyDesk, caller }) {
    const { note, quota, expiresAt } = input;
    // Null takes a limit away; what is left out stays. A note cannot be taken away, only emptied.
    const change: Partial<Limits> = {
      ...(note != null && { note }),
      ...(quota !== undefined && { quota }),
      ...(expiresAt !== undefined && { expiresAtMs: toMs(expiresAt) }),
    };
    const record = await keyDesk.update(id, change, caller.id);
    return record ? toApiKey(record) : null;
  },
  async revokeApiKey(_, { id }, { keyDesk, caller }) {
    const record = await keyDesk.revoke(id, caller.id);
    return record ? toApiKey(record) : null;
  },
};

export async function listApiKeys({ keyDesk }: Context): Promise<ApiKey[]> {
  return (await keyDesk.list()).map(toApiKey);
}

/** Only for callers who are known. */
export function toShownCaller({ id, role, scopes, quota }: Caller): ShownCaller | null {
  return role === 'anonymous'
    ? null
    : { id, role: toShownRole(role), scopes: [...scopes].sort(), quota: quota ?? null };
}

function toApiKey(record: ApiKeyRecord): ApiKey {
  const { id, role, note, quota, createdBy, createdAtMs, expiresAtMs, revokedAtMs } = record;
  return {
    ...{ id, note, quota, createdBy },
    role: toShownRole(role),
    createdAt: toMoment(createdAtMs),
    expiresAt: expiresAtMs === null ? null : toMoment(expiresAtMs),
    revokedAt: revokedAtMs === null ? null : toMoment(revokedAtMs),
  };
}

function toShownRole(role: KeyRole): Role {
  return role.toUpperCase() as Uppercase<KeyRole>;
}

function toKeyRole(role: Role): KeyRole {
  return role.toLowerCase() as Lowercase<Role>;
}

/** DateTime has been checked by its scalar. */
function toMs(moment: string | null | undefined): number | null {
  return moment == null ? null : Date.parse(moment);
}
