/** Figures of who was turned away, and of what keys and tokens are checked with. Never of whom: ids are no labels. */
import { Counter, Gauge, type Registry } from 'prom-client';
import type { TelemetryEvent } from './telemetry-event.ts';

export function countAccess(registry: Registry): (event: TelemetryEvent) => void {
  const registers = [registry];
  const refused = new Counter({
    name: 'leetgraph_access_refused_total',
    help: 'Requests that were turned away because of who asked, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const changes = new Counter({
    name: 'leetgraph_access_key_changes_total',
    help: 'API keys created, updated and revoked in this process.',
    labelNames: ['change'],
    registers,
  });
  const keysAway = new Gauge({
    name: 'leetgraph_access_keys_away',
    help: '1 while the API keys cannot be read from the database: known ones work, revocations do not arrive.',
    registers,
  });
  const issuerFailures = new Counter({
    name: 'leetgraph_access_issuer_failures_total',
    help: 'Outages of the address of the key set that tokens are checked with.',
    registers,
  });

  return (event) => {
    switch (event.type) {
      case 'access-refused':
        refused.inc({ reason: event.reason });
        break;
      case 'access-key-changed':
        changes.inc({ change: event.change });
        break;
      case 'access-keys-failed':
        keysAway.set(1);
        break;
      case 'access-keys-recovered':
        keysAway.set(0);
        break;
      case 'access-issuer-failed':
        issuerFailures.inc();
        break;
    }
  };
}
