/** Makes the right answer to a request of the site: GraphQL, a contest page, or a refusal that needs no fault. */
import type { IncomingMessage } from 'node:http';
import { worldAt } from '../data/world.ts';
import type { Site } from '../data/world.ts';
import type { Executor } from '../schema/executor.ts';
import { createRoot } from '../schema/root.ts';
import { contestPage } from './contest-pages.ts';
import { readGet, readPost } from './graphql-request.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { CSRF_FAILED, METHOD_NOT_ALLOWED, NOT_FOUND } from './refusals.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

export interface SiteAnswerOptions {
  readonly site: Site;
  readonly requiresReferer: boolean;
  readonly nowMs: () => number;
  /** Asked for each request: a drift replaces the executor. */
  readonly executor: () => Executor;
}

/** A request as far as it was read. */
export interface SiteRequest {
  readonly message: IncomingMessage;
  readonly url: URL;
  /** Null for a path that is not GraphQL's, and for a method that it does not have. */
  readonly graphql: GraphqlRequest | null;
}

const GRAPHQL_PATHS: readonly string[] = ['/graphql', '/graphql/'];

export function readSiteRequest(message: IncomingMessage, url: URL, body: string): SiteRequest {
  const isGraphql = GRAPHQL_PATHS.includes(url.pathname);
  const graphql =
    isGraphql && message.method === 'POST'
      ? readPost(message.headers['content-type'], body)
      : isGraphql && message.method === 'GET'
        ? readGet(url.searchParams)
        : null;
  return { message, url, graphql };
}

export async function answerSite({ message, url, graphql }: SiteRequest, options: SiteAnswerOptions): Promise<Reply> {
  const world = worldAt(options.site, options.nowMs());
  if (graphql === null) {
    if (GRAPHQL_PATHS.includes(url.pathname)) return METHOD_NOT_ALLOWED;
    return contestPage(world, url) ?? NOT_FOUND;
  }
  // Django looks at the Referer of requests that could change something, so not of GET.
  if (options.requiresReferer && message.method === 'POST' && !comesFromSite(message)) return CSRF_FAILED;
  if ('refusal' in graphql) return jsonReply(400, { errors: [{ message: graphql.refusal }] });
  const { status, body } = await options.executor()(graphql.operation, createRoot(world));
  return jsonReply(status, body);
}

/** A page of leetcode.com, or of this server for clients that take their Referer from the address they call. */
function comesFromSite(message: IncomingMessage): boolean {
  const referer = message.headers.referer ?? '';
  if (!URL.canParse(referer)) return false;
  const { protocol, host } = new URL(referer);
  return (protocol === 'https:' && host === 'leetcode.com') || host === message.headers.host;
}
