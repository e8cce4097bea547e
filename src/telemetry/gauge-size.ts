/** How much is held of something, looked up when somebody asks. */
import { Gauge, type Registry } from 'prom-client';

export interface SizeToGauge {
  /** `leetgraph_answer` is gauged as `leetgraph_answer_entries` and `leetgraph_answer_bytes`. */
  readonly name: string;
  readonly entriesHelp: string;
  readonly bytesHelp: string;
  readonly size: () => { readonly entries: number; readonly bytes: number };
}

/** Call it once a registry and name: a second time, the names are taken. */
export function gaugeSize(registry: Registry, { name, entriesHelp, bytesHelp, size }: SizeToGauge): void {
  const gauge = (figure: 'entries' | 'bytes', help: string): void => {
    const registered: Gauge = new Gauge({
      name: `${name}_${figure}`,
      help,
      registers: [registry],
      collect: () => registered.set(size()[figure]),
    });
  };
  gauge('entries', entriesHelp);
  gauge('bytes', bytesHelp);
}
