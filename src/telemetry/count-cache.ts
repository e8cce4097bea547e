/** Figures of the cache: where answers came from, how old they were, and what failed. */
import { Counter, type Registry } from 'prom-client';
import { codeOf } from './error-facts.ts';
import type { Tally } from './tally.ts';
import { createTalliedCounter } from './tallied-counter.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

export function countCache(registry: Registry): (event: TelemetryEvent) => void {
  const counter = <Label extends string>(name: string, help: string, labelNames: Label[]): Counter<Label> =>
    new Counter({ name: `leetgraph_cache_${name}_total`, help, labelNames, registers: [registry] });

  // Of a wave of 1,200 lookups each event comes 1,200 times.
  const tally = (name: string, help: string, labelNames: string[]): Tally =>
    createTalliedCounter({ name: `leetgraph_cache_${name}_total`, help, labelNames, registry });

  const answers = tally('answers', 'Answers by data kind and where they came from; stale: shown beyond its time.', [
    'kind',
    'source',
    'stale',
  ]);
  const misses = tally('misses', 'Answers that a tier was asked for and did not hold.', ['kind', 'tier']);
  const joins = counter('joins', 'Answers taken from a load that somebody else had begun.', ['kind']);
  const loads = tally('loads', 'Loads begun; wanted: somebody waits, renewal: an old answer is shown meanwhile.', [
    'kind',
    'purpose',
  ]);
  const gone = counter('gone', 'Records that a tier held beyond their time (age), or that were forgotten.', [
    'kind',
    'tier',
    'because',
  ]);
  const evictions = counter('evictions', 'Records that memory let go of, because its room for them was full.', [
    'shelf',
  ]);
  const marks = counter('forgotten_marks', 'Marks of forgetting, by where they came from.', ['from']);
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

  const recoveries = counter(
    'tier_recoveries',
    'Ends of outages: calls of a tier that went well after some that failed.',
    ['tier', 'operation'],
  );
  const swept = counter('swept', 'Records that were gone and have been deleted from the store.', []);
  const warmed = counter('warmed', 'Records that were put into memory at the start, because they had been hot.', []);
  const leases = tally(
    'leases',
    'Turns to load, agreed between processes; ours: this one loads, theirs: it waits for another one, fresh: another one ' +
      'has just loaded, free: Redis could not be asked, so it loads by itself.',
    ['kind', 'turn'],
  );

  return (event) => {
    switch (event.type) {
      case 'cache-answer':
        answers.add(event.kind, event.source, String(event.stale));
        break;
      case 'cache-miss':
        misses.add(event.kind, event.tier);
        break;
      case 'cache-join':
        joins.inc({ kind: event.kind });
        break;
      case 'cache-load':
        loads.add(event.kind, event.purpose);
        break;
      case 'cache-gone':
        gone.inc({ kind: event.kind, tier: event.tier, because: event.because });
        break;
      case 'cache-evicted':
        evictions.inc({ shelf: event.shelf }, event.entries);
        break;
      case 'cache-forgotten':
        marks.inc({ from: event.from }, event.marks);
        break;
      case 'cache-load-failed':
        failures.inc({ kind: event.kind, code: codeOf(event.error), served: event.served });
        break;
      case 'cache-misfit':
        misfits.inc({ kind: event.kind, tier: event.tier });
        break;
      case 'cache-tier-failed':
        tierFailures.inc({ tier: event.tier, operation: event.operation });
        break;
      case 'cache-tier-recovered':
        recoveries.inc({ tier: event.tier, operation: event.operation });
        break;
      case 'cache-swept':
        swept.inc(event.records);
        break;
      case 'cache-warmed':
        warmed.inc(event.held);
        break;
      case 'cache-lease':
        leases.add(event.kind, event.turn);
    }
  };
}
