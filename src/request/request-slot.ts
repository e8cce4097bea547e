/** A place of its own on each request. Not a WeakMap: a tenth of the time of a recalled answer went into collecting those. */
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface RequestSlot<Value> {
  set(request: FastifyRequest, value: Value): void;
  /** Undefined where nothing was set. */
  find(request: FastifyRequest): Value | undefined;
  /** Throws where nothing was set: whatever sets it has not run. */
  get(request: FastifyRequest): Value;
}

/** `what` completes the sentence "a request has no …". To be called before the server listens. */
export function addRequestSlot<Value>(app: FastifyInstance, what: string): RequestSlot<Value> {
  const name = Symbol(what);
  app.decorateRequest(name, undefined);
  const find = (request: FastifyRequest): Value | undefined => request.getDecorator<Value | undefined>(name);
  return {
    set: (request, value) => request.setDecorator(name, value),
    find,
    get(request) {
      const value = find(request);
      if (value === undefined) throw new Error(`a request has no ${what}`);
      return value;
    },
  };
}
