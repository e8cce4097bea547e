/** Events become Prometheus figures in a registry of their own. Each label has few values: no name that a client chose. */
import { collectDefaultMetrics, Registry } from 'prom-client';
import { countAccess } from './count-access.ts';
import { countCache } from './count-cache.ts';
import { countQuota } from './count-quota.ts';
import { countRequest } from './count-request.ts';
import { countUpstream } from './count-upstream.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

/** A registry that already has the process's own figures: memory, event loop, garbage collection. */
export function createRegistry(): Registry {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  return registry;
}

/** Call it once a registry: a second time, the names are taken. */
export function countEvents(registry: Registry): (event: TelemetryEvent) => void {
  const counts = [
    countRequest(registry),
    countQuota(registry),
    countAccess(registry),
    countCache(registry),
    countUpstream(registry),
  ];
  return (event) => {
    for (const count of counts) count(event);
  };
}
