/** Refuses GraphQL while the process is late with everything: whoever waits in a line that only grows gets nothing either. */
import type { onRequestHookHandler } from 'fastify';
import { LeetgraphError } from '../errors.ts';
import type { RequestEvent } from './request-event.ts';

export interface LoadSheddingOptions {
  /** By how much work is late at present, in milliseconds. */
  readonly lagMs: () => number;
  /** More than this is refused; 0: nothing ever is. */
  readonly maxLagMs: number;
  readonly onEvent: (event: RequestEvent) => void;
}

/** Long enough for the line to become shorter, short enough that a client's own patience holds. */
const retryAfterMs = 2000;

/**
 * GraphQL alone is refused. Health is not: a process that is busy is alive, and whoever asks has to hear so. It is done
 * before the body is read, which is what makes a refusal cheap.
 */
export function createLoadShedding({ lagMs, maxLagMs, onEvent }: LoadSheddingOptions): onRequestHookHandler {
  return (request, _reply, next) => {
    const lateMs = maxLagMs === 0 || request.routeOptions.url !== '/graphql' ? 0 : lagMs();
    if (lateMs <= maxLagMs) {
      next();
      return;
    }
    onEvent({ type: 'request-shed', requestId: request.id, lateMs });
    const message = 'the server is late with everything, ask again a little later';
    next(new LeetgraphError('OVERLOADED', message, { retryAfterMs }));
  };
}
