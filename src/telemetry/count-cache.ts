/** Figures of the cache: where answers came from, how old they were, and what failed. */
import { Counter, type Registry } from 'prom-client';
import { LeetgraphError } from '../errors.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

export function countCache(registry: Registry): (event: TelemetryEvent) => void {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name: `leetgraph_cache_${name}_total`, help, labelNames, registers: [registry] });

  const answers = counter('answers', 'Answers by data kind and where they came from; stale: shown beyond its time.', [
    'kind',
    'source',
    'stale',
  ]);
  const misses = counter('misses', 'Answers that a tier was asked for and did not hold.', ['kind', 'tier']);
  const joins = counter('joins', 'Answers taken from a load that somebody else had begun.', ['kind']);
  const failures = counter('load_failures', 'Loads that failed; served: what was shown instead.', [
    'kind',
    'code',
    'served',
  ]);
  const misfits = counter('misfits', 'Stored values that are not of the present shape.', ['kind', 'tier']);
  const tierFailures = counter('tier_failures', 'Calls of a tier that failed or took longer than its budget.', [
    'tier',
    'operation',
  ]);

  return (event) => {
    switch (event.type) {
      case 'cache-answer':
        answers.inc({ kind: event.kind, source: event.source, stale: String(event.stale) });
        break;
      case 'cache-miss':
        misses.inc({ kind: event.kind, tier: event.tier });
        break;
      case 'cache-join':
        joins.inc({ kind: event.kind });
        break;
      case 'cache-load-failed':
        failures.inc({ kind: event.kind, code: codeOf(event.error), served: event.served });
        break;
      case 'cache-misfit':
        misfits.inc({ kind: event.kind, tier: event.tier });
        break;
      case 'cache-tier-failed':
        tierFailures.inc({ tier: event.tier, operation: event.operation });
    }
  };
}

function codeOf(error: unknown): string {
  return error instanceof LeetgraphError ? error.code : 'INTERNAL_SERVER_ERROR';
}
