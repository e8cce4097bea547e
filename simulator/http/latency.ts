/** How long the site takes: a fixed part, and a part per root field, because its resolvers run one after another. */
import { z } from 'zod';

export const latencySchema = z.strictObject({
  fixedMs: z.number().nonnegative().default(0),
  perAliasMs: z.number().nonnegative().default(0),
});

export type LatencyInput = z.input<typeof latencySchema>;
export type Latency = z.output<typeof latencySchema>;

export const NO_LATENCY: Latency = { fixedMs: 0, perAliasMs: 0 };

export function latencyOf({ fixedMs, perAliasMs }: Latency, aliasCount: number): number {
  return fixedMs + perAliasMs * aliasCount;
}
