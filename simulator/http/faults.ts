/** The ways in which LeetCode fails, switched on for all requests, for some of them, or for one root field or page. */
import { z } from 'zod';

const scope = {
  /** Only so many requests; then the fault is over. */
  times: z.int().positive().optional(),
  /** So many matching requests are answered well before the fault begins. */
  afterRequests: z.int().nonnegative().optional(),
  /** Only documents that ask this root field, or only the page at this path. */
  match: z.string().min(1).optional(),
};

const delayMs = z.number().nonnegative();

export const faultSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rate-limited'),
    retryAfterS: z.number().nonnegative().optional(),
    body: z.enum(['html', 'json']).default('html'),
    ...scope,
  }),
  z.strictObject({ kind: z.literal('challenge'), ...scope }),
  z.strictObject({ kind: z.literal('server-error'), status: z.int().min(400).max(599).default(500), ...scope }),
  z.strictObject({ kind: z.literal('redirect'), location: z.string().default('/accounts/login/'), ...scope }),
  z.strictObject({ kind: z.literal('invalid-json'), ...scope }),
  z.strictObject({ kind: z.literal('html-200'), ...scope }),
  z.strictObject({ kind: z.literal('data-null'), ...scope }),
  /** Head and half of the body, then the connection is gone. */
  z.strictObject({ kind: z.literal('cut'), ...scope }),
  /** The connection is gone at once. */
  z.strictObject({ kind: z.literal('reset'), ...scope }),
  /** No answer until the client goes or the fault is taken away. */
  z.strictObject({ kind: z.literal('silent'), ...scope }),
  z.strictObject({ kind: z.literal('slow'), delayMs, ...scope }),
  /** The head at once, the body in pieces with a pause before each. */
  z.strictObject({
    kind: z.literal('slow-body'),
    delayMs: delayMs.default(100),
    pieceBytes: z.int().positive().default(64),
    ...scope,
  }),
]);

/** As it is given: what has a default may be left out. */
export type FaultInput = z.input<typeof faultSchema>;
export type Fault = z.output<typeof faultSchema>;

export interface FaultSwitch {
  /** Replaces the fault; requests that the old one keeps waiting go on. */
  set(fault: FaultInput | null): void;
  /** The fault that a request with these root fields, or at this path, meets, with the signal that ends it. */
  next(asked: readonly string[]): { readonly fault: Fault; readonly cleared: AbortSignal } | null;
}

export function createFaultSwitch(): FaultSwitch {
  let fault: Fault | null = null;
  let matched = 0;
  let ended = new AbortController();
  return {
    set: (next) => {
      const parsed = next === null ? null : faultSchema.parse(next);
      ended.abort();
      ended = new AbortController();
      fault = parsed;
      matched = 0;
    },
    next: (asked) => {
      if (fault === null || (fault.match !== undefined && !asked.includes(fault.match))) return null;
      matched += 1;
      const first = (fault.afterRequests ?? 0) + 1;
      const last = fault.times === undefined ? Infinity : first + fault.times - 1;
      return matched >= first && matched <= last ? { fault, cleared: ended.signal } : null;
    },
  };
}
