/** How much is held of objects that answers have in common, and how often it was given again. */
import { Counter, type Registry } from 'prom-client';
import { gaugeSize } from './gauge-size.ts';

/** Call it once a registry: a second time, the names are taken. */
export function gaugeObjects(
  registry: Registry,
  figures: () => { readonly entries: number; readonly bytes: number; readonly recalls: number },
): void {
  gaugeSize(registry, {
    name: 'leetgraph_object',
    entriesHelp: 'Objects that are kept as text.',
    bytesHelp: 'Bytes of the objects that are kept as text, with their keys and what they rest on.',
    size: figures,
  });
  const recalls: Counter = new Counter({
    name: 'leetgraph_object_recalls_total',
    help: 'Objects of answers that were not executed, because their text was kept.',
    registers: [registry],
    collect() {
      recalls.reset();
      recalls.inc(figures().recalls);
    },
  });
}
