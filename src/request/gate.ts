/** Who is let in to which address: the router's secret, then who asks, then what the address takes. Before any body is read. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { AccessEvent } from '../access/access-event.ts';
import type { Caller, Scope } from '../access/caller.ts';
import { LeetgraphError } from '../errors.ts';
import type { CallerOf } from './caller.ts';
import type { EarlyRefusals } from './early-refusals.ts';
import { addRequestSlot } from './request-slot.ts';

export interface GateOptions {
  readonly callerOf: CallerOf;
  /** hardened: nobody is anonymous. */
  readonly profile: 'open' | 'hardened';
  /** Who asks for data has to send it in `X-Leetgraph-Router`; undefined: anybody may ask. */
  readonly routerSecret: string | undefined;
  /** Of requests that were looked at before. */
  readonly refusals?: Pick<EarlyRefusals, 'of'>;
  readonly onEvent: (event: AccessEvent) => void;
}

/** Of a request that has passed the gate. */
export type CallerAt = (request: FastifyRequest) => Caller;

interface Rule {
  /** In a hardened server. */
  readonly scope: Scope;
  /** True for what is data: a router reads the contract and a monitor the figures by themselves. */
  readonly routerOnly: boolean;
}

/** By route. The contract of a hardened server is as little for strangers as introspection. */
const rules: Readonly<Record<string, Rule>> = {
  '/graphql': { scope: 'leetgraph:read', routerOnly: true },
  '/contests.ics': { scope: 'leetgraph:read', routerOnly: true },
  '/schema.graphql': { scope: 'leetgraph:read', routerOnly: false },
  '/metrics': { scope: 'leetgraph:operate', routerOnly: false },
};

/** Orchestrators ask for health without a key, and it says nothing of anybody; `*` answers preflights of browsers. */
const open: ReadonlySet<string> = new Set(['/health/live', '/health/ready', '*']);

/** A route that somebody has added and forgotten here: a hardened server keeps it shut until somebody has thought of it. */
const unknown: Rule = { scope: 'leetgraph:administer', routerOnly: true };

/** Adds the gate to every route of the server that is added later. */
export function addGate(app: FastifyInstance, options: GateOptions): CallerAt {
  const { callerOf, profile, refusals, onEvent } = options;
  const isTheRouter = createRouterCheck(options.routerSecret);
  const callers = addRequestSlot<Caller>(app, 'caller, because it has not passed the gate');

  function admit(caller: Caller, { scope }: Rule, request: FastifyRequest): void {
    if (profile === 'hardened' && caller.role === 'anonymous') {
      onEvent({ type: 'access-refused', reason: 'anonymous' });
      throw new LeetgraphError(
        'UNAUTHENTICATED',
        'this server answers nobody who is anonymous: send `Authorization: Bearer` and an API key or a token',
      );
    }
    if (profile === 'hardened' && !caller.scopes.has(scope)) {
      onEvent({ type: 'access-refused', reason: 'missing-scope' });
      throw new LeetgraphError('FORBIDDEN', `this address takes the scope ${scope}`);
    }
    callers.set(request, caller);
  }

  app.addHook('onRequest', (request, reply, next) => {
    const { url } = request.routeOptions;
    // Without a route it is answered with 404, whoever asks.
    if (url === undefined || open.has(url)) {
      next();
      return;
    }
    const rule = rules[url] ?? unknown;
    try {
      const early = refusals?.of(request.raw);
      if (early && !early.payment) throw early.error;
      if (rule.routerOnly && !isTheRouter(request.headers)) {
        onEvent({ type: 'access-refused', reason: 'not-the-router' });
        throw new LeetgraphError('FORBIDDEN', 'only the router of this graph may ask here');
      }
      const caller = callerOf(request.headers, request.ip);
      if (!(caller instanceof Promise)) {
        admit(caller, rule, request);
        next();
        return;
      }
      caller
        .then((known) => admit(known, rule, request))
        .then(
          () => next(),
          (error: unknown) => refuse(error, reply, next),
        );
    } catch (error) {
      refuse(error, reply, next);
    }
  });

  return (request) => callers.get(request);
}

/**
 * Who asks for data, before any hook has run: undefined where it takes a promise to know, or where the gate refuses, which
 * its hook does then. Throws what a credential that is not valid throws.
 */
export function createAdmitNow({
  callerOf,
  profile,
  routerSecret,
}: Omit<GateOptions, 'onEvent'>): (headers: IncomingHttpHeaders, address: string) => Caller | undefined {
  const isTheRouter = createRouterCheck(routerSecret);
  return (headers, address) => {
    if (!isTheRouter(headers)) return undefined;
    const caller = callerOf(headers, address);
    if (caller instanceof Promise) {
      // Told by the hook, which asks again.
      caller.catch(() => undefined);
      return undefined;
    }
    if (profile === 'open') return caller;
    return caller.role === 'anonymous' || !caller.scopes.has('leetgraph:read') ? undefined : caller;
  };
}

/** RFC 9110, section 11.6.1: a 401 names what would be taken. */
function refuse(error: unknown, reply: FastifyReply, next: (error: Error) => void): void {
  if (error instanceof LeetgraphError && error.code === 'UNAUTHENTICATED') {
    void reply.header('www-authenticate', 'Bearer realm="leetgraph"');
  }
  next(error instanceof Error ? error : new Error('a caller could not be identified', { cause: error }));
}

function createRouterCheck(secret: string | undefined): (headers: IncomingHttpHeaders) => boolean {
  if (secret === undefined) return () => true;
  const expected = digest(secret);
  return ({ 'x-leetgraph-router': given }) => {
    // Digests are equally long, whatever was sent, and compared in the same time, however much of them is right.
    return typeof given === 'string' && timingSafeEqual(digest(given), expected);
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
