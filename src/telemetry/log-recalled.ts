/** Lines about recalled answers: ten thousands a second, of which nearly all say nearly the same. */
import { LRUCache } from 'lru-cache';
import type { Level, Logger } from 'pino';
import type { RequestEvent } from '../request/request-event.ts';

type Finished = Extract<RequestEvent, { type: 'request-finished' }>;

/** Operation names are clients' own; those that are asked for often enough to matter are few. */
const maxChildren = 500;

/**
 * What a line has in common with others is made text once, by a child logger (pino's `bindings`); the id and the duration
 * are added to it. 1 µs a line instead of 2 (Node 20, 2026).
 */
export function createRecalledLog(logger: Logger): (level: Level, event: Finished) => void {
  const children = new LRUCache<string, Logger>({ max: maxChildren });
  return (level, { type, requestId, durationMs, ...facts }) => {
    const { method, operationName = '', operationType = '', status, clientGone } = facts;
    const key = `${method} ${operationType} ${status} ${clientGone} ${operationName}`;
    let child = children.get(key);
    if (child === undefined) children.set(key, (child = logger.child(facts)));
    child[level]({ requestId, durationMs }, type);
  };
}
