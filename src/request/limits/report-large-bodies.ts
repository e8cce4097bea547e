/** Reports bodies that are too large. Fastify refuses them by itself, before they have been read to their end. */
import type { FastifyInstance } from 'fastify';
import type { LimitEvent } from './limit-event.ts';

export function reportLargeBodies(app: FastifyInstance, onEvent: (event: LimitEvent) => void): void {
  app.addHook('onError', (_request, _reply, error, next) => {
    if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE') onEvent({ type: 'request-over-limit', limit: 'body' });
    next();
  });
}
