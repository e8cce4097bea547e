/** Figures of what LeetCode is asked: documents, the lookups in them, and how they went. */
import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { codeOf } from './error-facts.ts';
import type { TelemetryEvent } from './telemetry-event.ts';

// LeetCode answers one lookup in a tenth of a second and a full document in several; 10 s is the time limit.
const durationBucketsS = [0.05, 0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15];
// One alias is a wave of one; 100 is the default limit of ordinary ones.
const aliasBuckets = [1, 2, 5, 10, 20, 40, 60, 80, 100, 150, 200];

export function countUpstream(registry: Registry): (event: TelemetryEvent) => void {
  const registers = [registry];
  const documents = new Counter({
    name: 'leetgraph_upstream_documents_total',
    help: 'GraphQL documents sent to LeetCode.',
    labelNames: ['outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'leetgraph_upstream_document_duration_seconds',
    help: 'Time from sending a document to its outcome.',
    labelNames: ['outcome'],
    buckets: durationBucketsS,
    registers,
  });
  const aliases = new Histogram({
    name: 'leetgraph_upstream_document_aliases',
    help: 'Aliases in a document.',
    buckets: aliasBuckets,
    registers,
  });
  const bytes = new Counter({
    name: 'leetgraph_upstream_sent_bytes_total',
    help: 'Bytes of the documents sent to LeetCode, variables included.',
    registers,
  });
  const lookups = new Counter({
    name: 'leetgraph_upstream_lookups_total',
    help: 'Lookups by upstream field and what LeetCode said.',
    labelNames: ['field', 'outcome'],
    registers,
  });
  const changes = new Counter({
    name: 'leetgraph_upstream_changes_total',
    help: 'Times that LeetCode was not what it was, by upstream field.',
    labelNames: ['field'],
    registers,
  });
  const pages = new Counter({
    name: 'leetgraph_upstream_pages_total',
    help: 'REST pages asked of LeetCode, by page and outcome.',
    labelNames: ['page', 'outcome'],
    registers,
  });
  const held = new Counter({
    name: 'leetgraph_upstream_pressure_total',
    help: 'Lookups asked again, dropped or refused; pauses after 429; openings of the breaker.',
    labelNames: ['what', 'cause'],
    registers,
  });
  const refreshes = new Counter({
    name: 'leetgraph_upstream_ratings_refreshes_total',
    help: 'Attempts to fetch the table of problem ratings.',
    labelNames: ['outcome'],
    registers,
  });
  const rated = new Gauge({
    name: 'leetgraph_upstream_rated_problems',
    help: 'Problems whose rating is known.',
    registers,
  });
  const badLines = new Gauge({
    name: 'leetgraph_upstream_ratings_bad_lines',
    help: 'Malformed lines in the last table of problem ratings.',
    registers,
  });

  return (event) => {
    switch (event.type) {
      case 'upstream-document': {
        const outcome = event.error?.code ?? 'ok';
        documents.inc({ outcome });
        durations.observe({ outcome }, event.durationMs / 1000);
        aliases.observe(event.aliases);
        bytes.inc(event.bytes);
        break;
      }
      case 'upstream-page':
        pages.inc({ page: event.page, outcome: event.error?.code ?? 'ok' });
        break;
      case 'upstream-lookup':
        lookups.inc({ field: event.field, outcome: event.outcome });
        break;
      case 'upstream-changed':
        changes.inc({ field: event.field });
        break;
      case 'upstream-retry':
        held.inc({ what: 'lookup-asked-again', cause: 'none' }, event.lookups);
        break;
      case 'upstream-dropped':
        held.inc({ what: 'lookup-dropped', cause: 'none' });
        break;
      case 'upstream-queue-full':
        held.inc({ what: 'queue-full', cause: 'none' });
        break;
      case 'upstream-paused':
        held.inc({ what: 'pause', cause: 'UPSTREAM_RATE_LIMITED' });
        break;
      case 'upstream-breaker-opened':
        held.inc({ what: 'breaker-opened', cause: event.cause });
        break;
      case 'ratings-refreshed':
        refreshes.inc({ outcome: 'ok' });
        rated.set(event.problems);
        badLines.set(event.badLines);
        break;
      case 'ratings-failed':
        refreshes.inc({ outcome: codeOf(event.error) });
        rated.set(event.known);
    }
  };
}
