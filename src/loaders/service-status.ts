/** How LeetCode does, in the words of the schema. Asks nobody. */
import type { UpstreamErrorCode } from '../errors.ts';
import type { Upstream } from '../upstream/upstream.ts';
import type { BreakerStatus } from '../upstream/upstream-status.ts';

export interface BreakerReport {
  readonly state: 'CLOSED' | 'OPEN' | 'PROBING';
  readonly tryAgainAt: string | null;
  readonly cause: UpstreamErrorCode | null;
}

export interface ServiceStatus {
  readonly answering: boolean;
  readonly breaker: BreakerReport;
  readonly pageBreaker: BreakerReport;
  readonly budget: {
    readonly documentsPerSecond: number;
    readonly documentsLeft: number;
    readonly shared: boolean;
  };
  readonly queue: {
    readonly length: number;
    readonly wanted: number;
    readonly renewals: number;
    readonly warmUps: number;
    readonly expectedWaitMs: number;
  };
  readonly keptOutFields: readonly string[];
  readonly lastGoodAnswerAt: string | null;
}

export function serviceStatusOf(upstream: Pick<Upstream, 'status'>): ServiceStatus {
  const { answering, breaker, pageBreaker, budget, queue, keptOut, lastGoodAnswerAtMs } = upstream.status();
  const { wanted, renewal, 'warm-up': warmUp } = queue.waiting;
  return {
    answering,
    breaker: toReport(breaker),
    pageBreaker: toReport(pageBreaker),
    budget: {
      documentsPerSecond: budget.ratePerSecond,
      documentsLeft: budget.tokensLeft,
      shared: budget.shared,
    },
    queue: {
      length: wanted + renewal + warmUp,
      wanted,
      renewals: renewal,
      warmUps: warmUp,
      expectedWaitMs: queue.expectedWaitMs,
    },
    keptOutFields: keptOut,
    lastGoodAnswerAt: toTime(lastGoodAnswerAtMs),
  };
}

const states = { closed: 'CLOSED', open: 'OPEN', probing: 'PROBING' } as const;

function toReport({ state, openUntilMs, cause }: BreakerStatus): BreakerReport {
  return { state: states[state], tryAgainAt: toTime(openUntilMs), cause: cause ?? null };
}

function toTime(atMs: number | undefined): string | null {
  return atMs === undefined ? null : new Date(atMs).toISOString();
}
