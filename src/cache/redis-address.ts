/** Reads REDIS_URL: one Redis, one that Sentinels watch over, or a Cluster. It connects to nothing. */

export interface RedisNode {
  readonly host: string;
  readonly port: number;
}

/** Held by every node alike. */
export interface RedisAccess {
  readonly tls: boolean;
  readonly username?: string;
  readonly password?: string;
}

export type RedisAddress =
  | { readonly type: 'single'; readonly url: string }
  | (RedisAccess & {
      readonly type: 'sentinel';
      readonly nodes: readonly RedisNode[];
      readonly master: string;
      /** The Sentinels' own password, where they have one. */
      readonly sentinelPassword?: string;
    })
  | (RedisAccess & { readonly type: 'cluster'; readonly nodes: readonly RedisNode[] });

const defaultPorts = { sentinel: 26_379, cluster: 6_379 } as const;

// No URL: that knows one host. scheme://user:password@host:port,host:port/name?sentinelPassword=…
const form =
  /^(?<tls>rediss?)-(?<type>sentinel|cluster):\/\/(?:(?<username>[^:@/]*):(?<password>[^@/]*)@)?(?<nodes>[^@/?]+)(?:\/(?<master>[\w.-]*))?(?:\?sentinelPassword=(?<sentinelPassword>[^&]+))?$/;

/**
 * `redis://`, `rediss://` (TLS), `redis-sentinel://host:port,host:port/master?sentinelPassword=…`,
 * `redis-cluster://host:port,host:port`, the last two also as `rediss-…`, each with `user:password@` before the hosts.
 * Throws when it is none of these; the message does not show it, for it may hold a password.
 */
export function parseRedisAddress(text: string): RedisAddress {
  if (/^rediss?:\/\//.test(text) && URL.canParse(text)) return { type: 'single', url: text };
  const parts = form.exec(text)?.groups;
  const type = parts?.['type'] === 'sentinel' ? 'sentinel' : 'cluster';
  const nodes = parts?.['nodes']?.split(',').map((node) => toNode(node, defaultPorts[type])) ?? [];
  const master = parts?.['master'] ?? '';
  if (!parts || nodes.includes(undefined) || (master === '') === (type === 'sentinel')) {
    throw new Error('the address of Redis is not of a known form');
  }
  const common = {
    tls: parts['tls'] === 'rediss',
    ...given('username', parts['username']),
    ...given('password', parts['password']),
    nodes: nodes.flatMap((node) => node ?? []),
  };
  if (type === 'cluster') return { type, ...common };
  return { type, ...common, master, ...given('sentinelPassword', parts['sentinelPassword']) };
}

function toNode(text: string, defaultPort: number): RedisNode | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([\da-fA-F:]+)\]|([\w.-]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = digits === undefined ? defaultPort : Number(digits);
  return host !== undefined && port <= 65_535 ? { host, port } : undefined;
}

/** Percent signs are read as in any URL. An empty user name is none. */
function given<Name extends string>(name: Name, text: string | undefined): Partial<Record<Name, string>> {
  if (text === undefined || text === '') return {};
  const value: Partial<Record<Name, string>> = {};
  value[name] = decodeURIComponent(text);
  return value;
}
