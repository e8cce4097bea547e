/** Everything that a test may switch while the simulator runs; the control routes offer the same over HTTP. */
import type { FaultInput } from './http/faults.ts';
import type { LatencyInput } from './http/latency.ts';
import type { RateLimit } from './http/pace.ts';
import type { LoggedRequest } from './http/request-log.ts';
import type { Drift } from './schema/drift.ts';

export interface Controls {
  /** Oldest first; the newest 10,000. Control routes are not in it. */
  requests(): readonly LoggedRequest[];
  clearRequests(): void;
  /** Null ends the fault, and lets go on what it keeps waiting. */
  setFault(fault: FaultInput | null): void;
  setLatency(latency: LatencyInput | null): void;
  setRateLimit(limit: RateLimit | null): void;
  /** Replaces all earlier drifts; null restores the schema. Fails when there is no such field. */
  setDrift(drift: Drift | readonly Drift[] | null): void;
  /** Stops the simulated clock at a moment; null lets the clock that was given at the start rule again. */
  setNow(nowMs: number | null): void;
}
