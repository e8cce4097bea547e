/** The state of the pace as text, and back: what other processes have written is looked at before it is believed. */
import { z } from 'zod';
import type { UpstreamErrorCode } from '../errors.ts';
import type { PaceState } from './pace-state.ts';

const codes = [
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_RATE_LIMITED',
  'UPSTREAM_BLOCKED',
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_CHANGED',
] as const satisfies readonly UpstreamErrorCode[];

const cause = z.enum(codes);
const breaker = z.discriminatedUnion('state', [
  z.object({ state: z.literal('closed'), failures: z.number() }),
  z.object({ state: z.literal('open'), cause, untilMs: z.number(), openings: z.number() }),
  z.object({ state: z.literal('probing'), cause, sinceMs: z.number(), untilMs: z.number(), openings: z.number() }),
]);
const stateSchema = z.object({
  bucket: z.object({ tokens: z.number(), atMs: z.number(), onTheWay: z.array(z.number()) }),
  throttle: z.object({ inARow: z.number(), sinceMs: z.number(), untilMs: z.number(), share: z.number() }),
  breakers: z.object({ documents: breaker, pages: breaker }),
});

export function toText(state: PaceState): string {
  return JSON.stringify(state);
}

/** Undefined for nothing, and for what another release may have meant. */
export function parseState(text: string): PaceState | undefined {
  if (text === '') return undefined;
  try {
    return stateSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
