/** How much is held of whole answers. */
import type { Registry } from 'prom-client';
import { gaugeSize, type SizeToGauge } from './gauge-size.ts';

/** Call it once a registry: a second time, the names are taken. */
export function gaugeAnswers(registry: Registry, size: SizeToGauge['size']): void {
  gaugeSize(registry, {
    name: 'leetgraph_answer',
    entriesHelp: 'Whole answers that are kept.',
    bytesHelp: 'Bytes of the whole answers that are kept, with their keys and their compressed forms.',
    size,
  });
}
