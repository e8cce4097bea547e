/** Takes from each request the unit that everybody pays, before its body is read, and tells its caller what is left. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Caller } from '../../access/caller.ts';
import type { EarlyRefusals } from '../early-refusals.ts';
import { addRequestSlot } from '../request-slot.ts';
import type { Payment } from './payment.ts';

export interface CollectPaymentsOptions {
  readonly paymentOf: (caller: Caller) => Payment;
  /** Of a request that has passed the gate. */
  readonly callerAt: (request: FastifyRequest) => Caller;
  /** Of requests that were looked at before. */
  readonly refusals: Pick<EarlyRefusals, 'of'>;
}

/** What asks LeetCode; health, figures and the contract cost nothing. */
const paidRoutes: ReadonlySet<string | undefined> = new Set(['/graphql', '/contests.ics']);

/** Returns how a request's payment is found. To be added after the gate, and before the routes. */
export function collectPayments(
  app: FastifyInstance,
  { paymentOf, callerAt, refusals }: CollectPaymentsOptions,
): (request: FastifyRequest) => Payment {
  const payments = addRequestSlot<Payment>(app, 'payment, because it has not been asked for one');

  app.addHook('onRequest', (request, _reply, next) => {
    if (!paidRoutes.has(request.routeOptions.url)) {
      next();
      return;
    }
    const early = refusals.of(request.raw);
    if (early?.payment) {
      payments.set(request, early.payment);
      next(toError(early.error));
      return;
    }
    const payment = paymentOf(callerAt(request));
    payments.set(request, payment);
    try {
      const entered = payment.enter();
      // Not a promise for what is known at once: an answer from memory takes less time than a turn of promises.
      if (entered)
        entered.then(
          () => next(),
          (error: unknown) => next(toError(error)),
        );
      else next();
    } catch (error) {
      next(toError(error));
    }
  });

  // The last word on what is left: what was given back is in it.
  app.addHook('onSend', (request, reply, payload, next) => {
    const payment = payments.find(request);
    if (payment) void reply.headers(payment.headers(request.method === 'GET' && reply.statusCode < 400));
    next(null, payload);
  });

  return (request) => payments.get(request);
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error('a request could not pay', { cause: error });
}
