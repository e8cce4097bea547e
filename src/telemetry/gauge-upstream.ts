/** Figures that are looked up when somebody asks for them: how LeetCode does at this moment, and what waits for it. */
import { Gauge, type Registry } from 'prom-client';
import type { UpstreamStatus } from '../upstream/upstream-status.ts';

/** Call it once a registry: a second time, the names are taken. */
export function gaugeUpstream(registry: Registry, status: () => UpstreamStatus): void {
  const gauge = (name: string, help: string, valueOf: (now: UpstreamStatus) => number): void => {
    const figure: Gauge = new Gauge({
      name: `leetgraph_upstream_${name}`,
      help,
      registers: [registry],
      collect: () => figure.set(valueOf(status())),
    });
  };

  gauge('answering', '1 unless LeetCode is left alone because it failed.', ({ answering }) => Number(answering));
  gauge('budget_rate', 'Documents a second that may be sent now.', ({ budget }) => budget.ratePerSecond);
  gauge('budget_tokens', 'Documents that may leave at once.', ({ budget }) => budget.tokensLeft);
  gauge('budget_shared', '1 while the budget is agreed on with other processes.', ({ budget }) =>
    Number(budget.shared),
  );
  gauge(
    'expected_wait_seconds',
    'Until a lookup that comes now would leave.',
    (now) => now.queue.expectedWaitMs / 1000,
  );
  gauge('kept_out_fields', 'Upstream fields that LeetCode does not know now.', ({ keptOut }) => keptOut.length);
  gauge(
    'last_good_answer_seconds',
    'When LeetCode last answered this process, in seconds since the epoch; 0: not yet.',
    ({ lastGoodAnswerAtMs }) => (lastGoodAnswerAtMs ?? 0) / 1000,
  );
  const waiting = new Gauge({
    name: 'leetgraph_upstream_waiting_lookups',
    help: 'Lookups in the queue, by who waits for them.',
    labelNames: ['purpose'],
    registers: [registry],
    collect() {
      for (const [purpose, count] of Object.entries(status().queue.waiting)) waiting.set({ purpose }, count);
    },
  });
  const breakers = new Gauge({
    name: 'leetgraph_upstream_breaker_state',
    help: '0: LeetCode is asked; 1: it is left alone; 2: one question is under way to see whether it is back.',
    labelNames: ['door'],
    registers: [registry],
    collect() {
      const { breaker, pageBreaker } = status();
      breakers.set({ door: 'documents' }, stateFigures[breaker.state]);
      breakers.set({ door: 'pages' }, stateFigures[pageBreaker.state]);
    },
  });
}

const stateFigures = { closed: 0, open: 1, probing: 2 } as const;
