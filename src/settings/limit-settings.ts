/** The settings of what one request may be, what a caller may spend in a minute, and which proxies are believed about who calls. */
import { proxies, type ProxyTrust } from './proxies.ts';
import { decimal, integer, oneOf, optional, setting, type Setting } from './setting.ts';

export interface LimitConfig {
  readonly maxBodyBytes: number;
  /** Of one document, or of one request with its variables. */
  readonly document: {
    readonly maxTokens: number;
    readonly maxOperations: number;
    readonly maxRootFields: number;
    readonly maxDepth: number;
    readonly maxAliases: number;
    readonly maxDirectives: number;
    readonly maxListItems: number;
    readonly maxCost: number;
  };
  /** In units of query cost a minute; undefined: nobody pays. */
  readonly quota: QuotaConfig | undefined;
  /** Undefined: nobody is believed, and who connects is who asks. */
  readonly trustProxy: ProxyTrust | undefined;
}

export interface QuotaConfig {
  readonly perMinute: Readonly<Record<'anonymous' | 'reader' | 'operator' | 'administrator', number>>;
  /** 0 to 1: what a process gives while Redis is away. */
  readonly localShare: number;
}

const perMinute = integer(1, 1_000_000_000);

export const limitSettings = {
  trustProxy: optional(
    'TRUST_PROXY',
    'proxies that are believed about who asks (`X-Forwarded-For`): addresses and networks such as `10.0.0.0/8`, separated by commas, or how many stand in front; unset: none',
    proxies(),
  ),
  maxBodyKb: setting('MAX_BODY_KB', '1024', 'largest body of a request, KiB', integer(1, 65_536)),
  maxTokens: setting('MAX_TOKENS', '5000', 'tokens of a document', integer(10, 1_000_000)),
  maxOperations: setting('MAX_OPERATIONS', '20', 'operations in a document, of which one is run', integer(1, 1_000)),
  maxRootFields: setting('MAX_ROOT_FIELDS', '50', 'root fields of an operation', integer(1, 10_000)),
  maxDepth: setting('MAX_DEPTH', '20', 'fields within one another', integer(1, 1_000)),
  maxAliases: setting(
    'MAX_ALIASES',
    '200',
    'aliases of an operation, fragments counted wherever they are used',
    integer(0, 100_000),
  ),
  maxDirectives: setting(
    'MAX_DIRECTIVES',
    '100',
    'directives of an operation, counted like aliases',
    integer(0, 100_000),
  ),
  maxListItems: setting(
    'MAX_LIST_ITEMS',
    '1000',
    'items of any list that is sent, and of any list that is asked for',
    integer(1, 1_000_000),
  ),
  maxCost: setting(
    'MAX_COST',
    '5000',
    'cost of an operation before it runs, by the rules of `@cost` and `@listSize`',
    integer(1, 1_000_000_000),
  ),
  quota: setting(
    'QUOTA',
    'on',
    '`on`: each caller has a quota of cost; `off`: nobody has, for behind a gateway with quotas of its own',
    oneOf(['on', 'off'] as const),
  ),
  quotaAnonymous: setting(
    'QUOTA_ANONYMOUS',
    '6000',
    'cost a minute for an address without a key; an IPv6 network of 64 bits counts as one',
    perMinute,
  ),
  quotaReader: setting(
    'QUOTA_READER',
    '12000',
    'cost a minute for a reader whose key has no quota of its own',
    perMinute,
  ),
  quotaOperator: setting('QUOTA_OPERATOR', '60000', 'the same for an operator', perMinute),
  quotaAdministrator: setting('QUOTA_ADMINISTRATOR', '60000', 'the same for an administrator', perMinute),
  quotaLocalShare: setting(
    'QUOTA_LOCAL_SHARE',
    '0.5',
    'share of a quota that each process gives while Redis is away',
    decimal(0.01, 1),
  ),
};

/** `read` gives the value of one setting. */
export function readLimits(read: <Value>(from: Setting<Value>) => Value): LimitConfig {
  const from = limitSettings;
  const quota = {
    perMinute: Object.freeze({
      anonymous: read(from.quotaAnonymous),
      reader: read(from.quotaReader),
      operator: read(from.quotaOperator),
      administrator: read(from.quotaAdministrator),
    }),
    localShare: read(from.quotaLocalShare),
  };
  return Object.freeze({
    maxBodyBytes: read(from.maxBodyKb) * 1024,
    document: Object.freeze({
      maxTokens: read(from.maxTokens),
      maxOperations: read(from.maxOperations),
      maxRootFields: read(from.maxRootFields),
      maxDepth: read(from.maxDepth),
      maxAliases: read(from.maxAliases),
      maxDirectives: read(from.maxDirectives),
      maxListItems: read(from.maxListItems),
      maxCost: read(from.maxCost),
    }),
    quota: read(from.quota) === 'on' ? Object.freeze(quota) : undefined,
    trustProxy: read(from.trustProxy),
  });
}
