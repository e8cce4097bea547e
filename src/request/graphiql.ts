/** GraphiQL as one page that loads nothing from another host. It knows where /graphql is and what to show first. */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addVary } from './vary.ts';

interface Page {
  readonly gzipped: Buffer;
  readonly etag: string;
  readonly contentSecurityPolicy: string;
}

const logo =
  '<svg viewBox="0 0 32 32" width="28" fill="none" stroke="#f89f1b" stroke-width="2.5"><path d="M8 24 16 7l8 17Z"/>' +
  '<g fill="#f89f1b"><circle cx="16" cy="7" r="3"/><circle cx="8" cy="24" r="3"/><circle cx="24" cy="24" r="3"/></g></svg>';

/** True when a browser navigates: it alone asks for text/html by name. */
export function wantsGraphiql({ method, headers }: FastifyRequest): boolean {
  return method === 'GET' && headers.accept?.includes('text/html') === true;
}

/** The page is made on the first call: it is 9 MB in memory and 2.4 MB gzipped, which a server without browsers never needs. */
export function createGraphiql(defaultQuery: string): (request: FastifyRequest, reply: FastifyReply) => Promise<void> {
  let made: Promise<Page> | undefined;

  return async (request, reply) => {
    made ??= makePage(defaultQuery);
    const { gzipped, etag, contentSecurityPolicy } = await made;
    void addVary(reply, 'accept', 'accept-encoding')
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      // The same address answers queries: a browser asks each time, and is told 304.
      .header('cache-control', 'private, no-cache')
      .header('etag', etag);
    if (request.headers['if-none-match'] === etag) return void reply.code(304).send();
    if (request.headers['accept-encoding']?.includes('gzip') === true) {
      return void reply.header('content-encoding', 'gzip').send(gzipped);
    }
    reply.send(await promisify(gunzip)(gzipped));
  };
}

async function makePage(defaultQuery: string): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const html = renderGraphiQL({ endpoint: '/graphql', title: 'Leetgraph', logo, defaultQuery });
  const gzipped = await promisify(gzip)(html);
  const etag = `"${createHash('sha256').update(gzipped).digest('base64url')}"`;
  return { gzipped, etag, contentSecurityPolicy: policyOf(html) };
}

/**
 * The one script of the page is run and no other, also none that somebody might get into it: it is named by its hash. Its
 * editor makes workers out of its own text and styles itself; all else comes with the page or from /graphql.
 */
function policyOf(html: string): string {
  const opening = '<script>';
  const script = html.slice(html.indexOf(opening) + opening.length, html.lastIndexOf('</script>'));
  return [
    "default-src 'none'",
    `script-src 'sha256-${createHash('sha256').update(script).digest('base64')}'`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
