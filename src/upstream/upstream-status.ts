/** How LeetCode does and what it is asked: a snapshot for clients and for figures. */
import type { UpstreamErrorCode } from '../errors.ts';
import type { FetchPurpose } from './fetch-options.ts';

export interface BreakerStatus {
  readonly state: 'closed' | 'open' | 'probing';
  /** When LeetCode is tried again, in milliseconds since the epoch; undefined while it is closed. */
  readonly openUntilMs: number | undefined;
  readonly cause: UpstreamErrorCode | undefined;
}

export interface PaceStatus {
  /** Of documents, which nearly all is asked in. */
  readonly breaker: BreakerStatus;
  /** Of REST pages: the standings of contests. */
  readonly pageBreaker: BreakerStatus;
  readonly budget: {
    /** What may be used now: less than the setting after a 429, and while other processes cannot be asked. */
    readonly ratePerSecond: number;
    /** Documents that may leave at once. */
    readonly tokensLeft: number;
    /** Whether it is agreed on with other processes. */
    readonly shared: boolean;
  };
}

export interface QueueStatus {
  /** Lookups, by who waits for them. */
  readonly waiting: Readonly<Record<FetchPurpose, number>>;
  /** Until what comes now would leave, in milliseconds. */
  readonly expectedWaitMs: number;
}

export interface UpstreamStatus extends PaceStatus {
  /** True unless LeetCode is being left alone because it failed. */
  readonly answering: boolean;
  readonly queue: QueueStatus;
  /** Names of the upstream fields that LeetCode's schema does not know at the moment, in their order. */
  readonly keptOut: readonly string[];
  /** When this process last got an answer, in milliseconds since the epoch; undefined: not yet. */
  readonly lastGoodAnswerAtMs: number | undefined;
}
