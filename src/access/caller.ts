/** Who asks, and what they may do. It knows neither headers nor where keys and tokens come from. */

/** In ascending order: each may do what the one before it may. */
export const roles = ['anonymous', 'reader', 'operator', 'administrator'] as const;
export type Role = (typeof roles)[number];

/** What `@requiresScopes` names in the contract, and what a token may carry in its `scope` claim, word for word. */
export const scopes = ['leetgraph:read', 'leetgraph:operate', 'leetgraph:administer'] as const;
export type Scope = (typeof scopes)[number];

export interface Caller {
  readonly role: Role;
  /**
   * Stable and printable: `address:203.0.113.7`, `key:` and the key's id, `subject:` and the token's. It is who pays, and
   * who is named where something was changed. It is a person's: never a label of a figure.
   */
  readonly id: string;
  readonly scopes: ReadonlySet<Scope>;
  /** Equal for all who may see the same: what answers may be shared by. */
  readonly scope: string;
  /** In units of query cost a minute; undefined: what the role has. */
  readonly quota?: number;
}

/** By role; a scope is not more than the sum of those below it. */
const scopesOf: Readonly<Record<Role, readonly Scope[]>> = {
  // Of an open server. A hardened one lets nobody in who is anonymous (request/gate.ts).
  anonymous: ['leetgraph:read'],
  reader: ['leetgraph:read'],
  operator: ['leetgraph:read', 'leetgraph:operate'],
  administrator: scopes,
};

export interface CallerFacts {
  /** Beyond those of the role. */
  readonly scopes?: readonly Scope[];
  readonly quota?: number | undefined;
}

export function createCaller(role: Role, id: string, { scopes: more = [], quota }: CallerFacts = {}): Caller {
  const rights = more.length === 0 ? rightsOf[role] : toRights(role, more);
  return Object.freeze({ role, id, ...rights, ...(quota !== undefined && { quota }) });
}

function toRights(role: Role, more: readonly Scope[]): Pick<Caller, 'scopes' | 'scope'> {
  const all = new Set([...scopesOf[role], ...more]);
  // Anonymous or not is a difference of its own: `@authenticated` asks for nothing else.
  return { scopes: all, scope: [role === 'anonymous' ? 'anyone' : 'known', ...[...all].sort()].join(' ') };
}

/** Worked out once: strangers are made anew with each request. */
const rightsOf: Readonly<Record<Role, Pick<Caller, 'scopes' | 'scope'>>> = {
  anonymous: toRights('anonymous', []),
  reader: toRights('reader', []),
  operator: toRights('operator', []),
  administrator: toRights('administrator', []),
};

/** `address` as the server sees it, behind trusted proxies that of the client. */
export function anonymousAt(address: string): Caller {
  return createCaller('anonymous', `address:${address}`);
}

export function isRole(text: unknown): text is Role {
  return roles.some((role) => role === text);
}

export function isScope(text: unknown): text is Scope {
  return scopes.some((scope) => scope === text);
}
