/** Figures of limits and quotas: what was refused, and what was paid. Callers are told apart by role alone. */
import { Counter, Gauge, type Registry } from 'prom-client';
import { createTalliedCounter } from './tallied-counter.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

export function countQuota(registry: Registry): (event: TelemetryEvent) => void {
  const registers = [registry];
  const overLimit = new Counter({
    name: 'leetgraph_request_over_limit_total',
    help: 'Requests refused because they are more than a limit allows, by limit.',
    labelNames: ['limit'],
    registers,
  });
  const charged = createTalliedCounter({
    name: 'leetgraph_quota_charged_total',
    help: 'Units of query cost taken from quotas, by role.',
    labelNames: ['role'],
    registry,
  });
  const refunded = createTalliedCounter({
    name: 'leetgraph_quota_refunded_total',
    help: 'Units of query cost given back, because what was asked for was known already, by role.',
    labelNames: ['role'],
    registry,
  });
  const refused = new Counter({
    name: 'leetgraph_quota_refused_total',
    help: 'Requests refused because their quota was used up, by role.',
    labelNames: ['role'],
    registers,
  });
  const alone = new Gauge({
    name: 'leetgraph_quota_alone',
    help: '1 while Redis cannot be asked, so that this process gives its share of each quota.',
    registers,
  });

  return (event) => {
    switch (event.type) {
      case 'request-over-limit':
        overLimit.inc({ limit: event.limit });
        break;
      case 'quota-charged':
        charged.add(event.role, '', '', event.cost);
        break;
      case 'quota-refunded':
        refunded.add(event.role, '', '', event.cost);
        break;
      case 'quota-refused':
        refused.inc({ role: event.role });
        break;
      case 'quota-alone':
        alone.set(1);
        break;
      case 'quota-together':
        alone.set(0);
        break;
    }
  };
}
