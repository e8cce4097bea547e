/** What was found out about a request before its hooks ran, so that nothing is asked, charged or reported twice. */
import type { IncomingMessage } from 'node:http';
import type { Payment } from './limits/payment.ts';

export interface EarlyRefusal {
  /** What whoever asks is to be told. */
  readonly error: unknown;
  /** Of who could not pay: what is left to say of it. */
  readonly payment?: Payment;
}

export interface EarlyRefusals {
  set(request: IncomingMessage, refusal: EarlyRefusal): void;
  of(request: IncomingMessage): EarlyRefusal | undefined;
}

export function createEarlyRefusals(): EarlyRefusals {
  const refusals = new WeakMap<IncomingMessage, EarlyRefusal>();
  return {
    set: (request, refusal) => void refusals.set(request, refusal),
    of: (request) => refusals.get(request),
  };
}
