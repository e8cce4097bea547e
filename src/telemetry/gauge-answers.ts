/** How much is held of whole answers, looked up when somebody asks. */
import { Gauge, type Registry } from 'prom-client';

/** Call it once a registry: a second time, the names are taken. */
export function gaugeAnswers(
  registry: Registry,
  size: () => { readonly entries: number; readonly bytes: number },
): void {
  const entries: Gauge = new Gauge({
    name: 'leetgraph_answer_entries',
    help: 'Whole answers that are kept.',
    registers: [registry],
    collect: () => entries.set(size().entries),
  });
  const bytes: Gauge = new Gauge({
    name: 'leetgraph_answer_bytes',
    help: 'Bytes of the whole answers that are kept, with their keys and their compressed forms.',
    registers: [registry],
    collect: () => bytes.set(size().bytes),
  });
}
