/** How much is held of objects that answers have in common, and how often it was given again. */
import { Counter, Gauge, type Registry } from 'prom-client';

/** Call it once a registry: a second time, the names are taken. */
export function gaugeObjects(
  registry: Registry,
  figures: () => { readonly entries: number; readonly bytes: number; readonly recalls: number },
): void {
  const entries: Gauge = new Gauge({
    name: 'leetgraph_object_entries',
    help: 'Objects that are kept as text.',
    registers: [registry],
    collect: () => entries.set(figures().entries),
  });
  const bytes: Gauge = new Gauge({
    name: 'leetgraph_object_bytes',
    help: 'Bytes of the objects that are kept as text, with their keys and what they rest on.',
    registers: [registry],
    collect: () => bytes.set(figures().bytes),
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
