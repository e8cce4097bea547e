/** What every answer tells browsers not to do with it. */
import type { FastifyInstance } from 'fastify';

/**
 * Answers are data: nothing in them may run, be framed, or be guessed to be something else. GraphiQL, the one page, replaces
 * the policy by its own. Strict-Transport-Security is absent: TLS ends before us, and whoever ends it sets it.
 */
const headers = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  // For what asks without CORS (an <img> of another site); who is let in by CORS is asked by cross-origin.ts.
  'cross-origin-resource-policy': 'same-origin',
} as const;

export function addSecurityHeaders(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, next) => {
    void reply.headers(headers);
    next();
  });
}
