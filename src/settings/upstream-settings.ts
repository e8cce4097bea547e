/** The settings of upstream: what LeetCode is asked at, how often, and what happens when it does not answer. */
import { decimal, hostNames, integer, optional, plainUrl, secretUrl, setting, type Setting } from './setting.ts';

/** Times are milliseconds. */
export interface UpstreamConfig {
  readonly url: string;
  /** Of all processes that share a Redis, together. */
  readonly ratePerSecond: number;
  readonly burst: number;
  /** 0 to 1: what a process takes of the budget while Redis is away. */
  readonly localShare: number;
  readonly concurrency: number;
  /** For a whole exchange. */
  readonly timeoutMs: number;
  readonly connectTimeoutMs: number;
  /** Sum of the weights of one document's aliases; an ordinary lookup weighs 1. */
  readonly maxWeight: number;
  /** Lookups that may wait. */
  readonly maxWaiting: number;
  readonly patienceMs: number;
  readonly httpProxy?: string;
  readonly httpsProxy?: string;
  readonly noProxy?: string;
  readonly problemRatingsUrl?: string;
}

const proxy = secretUrl('http:', 'https:');

export const upstreamSettings = {
  leetcodeUrl: setting(
    'LEETCODE_URL',
    'https://leetcode.com/graphql',
    'the address that is asked',
    plainUrl('http:', 'https:'),
  ),
  rate: setting(
    'UPSTREAM_RATE',
    '2',
    'documents a second that LeetCode is sent, by all processes of a Redis together',
    decimal(0.01, 100_000),
  ),
  burst: setting('UPSTREAM_BURST', '10', 'documents that may leave at once after a quiet time', integer(1, 100_000)),
  localShare: setting(
    'UPSTREAM_LOCAL_SHARE',
    '0.5',
    'share of both that a process takes for itself while Redis is away',
    decimal(0.01, 1),
  ),
  concurrency: setting(
    'UPSTREAM_CONCURRENCY',
    '4',
    'documents of a process under way at LeetCode at a time',
    integer(1, 64),
  ),
  timeoutMs: setting(
    'UPSTREAM_TIMEOUT_MS',
    '10000',
    'longest wait for a document, milliseconds',
    integer(100, 120_000),
  ),
  connectTimeoutMs: setting(
    'UPSTREAM_CONNECT_TIMEOUT_MS',
    '3000',
    'longest wait for a connection, milliseconds',
    integer(50, 60_000),
  ),
  maxLookups: setting('UPSTREAM_MAX_LOOKUPS', '100', 'ordinary lookups in one document', integer(1, 500)),
  queueMax: setting(
    'UPSTREAM_QUEUE_MAX',
    '10000',
    'lookups that may wait; what comes beyond it is answered stale, or refused at once',
    integer(1, 1_000_000),
  ),
  patienceMs: setting(
    'UPSTREAM_PATIENCE_MS',
    '20000',
    'how long what LeetCode failed to answer is asked again, and the longest pause that is waited for; milliseconds',
    integer(0, 120_000),
  ),
  httpsProxy: optional('HTTPS_PROXY', 'proxy for `https:` addresses; unset: `HTTP_PROXY`, or none', proxy),
  httpProxy: optional('HTTP_PROXY', 'proxy for `http:` addresses; unset: none', proxy),
  noProxy: optional('NO_PROXY', 'hosts that are asked without a proxy, separated by commas', hostNames()),
  problemRatingsUrl: optional(
    'PROBLEM_RATINGS_URL',
    'table of problem ratings, read daily: a file or a web address; unset: no ratings',
    plainUrl('file:', 'http:', 'https:'),
  ),
};

/** `read` gives the value of one setting. */
export function readUpstream(read: <Value>(from: Setting<Value>) => Value): UpstreamConfig {
  const from = upstreamSettings;
  const httpProxy = read(from.httpProxy);
  const httpsProxy = read(from.httpsProxy);
  const noProxy = read(from.noProxy);
  const problemRatingsUrl = read(from.problemRatingsUrl);
  return Object.freeze({
    url: read(from.leetcodeUrl),
    ratePerSecond: read(from.rate),
    burst: read(from.burst),
    localShare: read(from.localShare),
    concurrency: read(from.concurrency),
    timeoutMs: read(from.timeoutMs),
    connectTimeoutMs: read(from.connectTimeoutMs),
    maxWeight: read(from.maxLookups),
    maxWaiting: read(from.queueMax),
    patienceMs: read(from.patienceMs),
    ...(httpProxy !== undefined && { httpProxy }),
    ...(httpsProxy !== undefined && { httpsProxy }),
    ...(noProxy !== undefined && { noProxy }),
    ...(problemRatingsUrl !== undefined && { problemRatingsUrl }),
  });
}
