/** Which keys are being renewed, and which renewals have failed. It renews nothing itself. */
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { UpstreamErrorCode } from '../errors.ts';

export interface Renewals {
  /** True for one caller until the key is settled, and never within the pause after a failure. */
  claim(key: string): boolean;
  /** Ends the claim, with the failure if there was one. */
  settle(key: string, failure: Error | undefined): void;
  /** Why the last attempt failed; undefined when it did not, or not through LeetCode. */
  staleReason(key: string): UpstreamErrorCode | undefined;
}

interface Failure {
  readonly retryAtMs: number;
  readonly reason: UpstreamErrorCode | undefined;
}

/**
 * After a failure the same key is let alone for this long. A popular key is asked for on every request, and each would
 * start a renewal; one in five seconds is often enough to notice that LeetCode is back, and cheap while it is not.
 */
const pauseAfterFailureMs = 5_000;

/** Bounds the memory of failures; forgetting the oldest only means that its key is tried again sooner. */
const maxFailures = 10_000;

export function createRenewals(clock: Clock): Renewals {
  const claimed = new Set<string>();
  const failures = new LRUCache<string, Failure>({ max: maxFailures });
  return {
    claim(key) {
      const failure = failures.get(key);
      if (claimed.has(key) || (failure && clock.nowMs() < failure.retryAtMs)) return false;
      claimed.add(key);
      return true;
    },
    settle(key, failure) {
      claimed.delete(key);
      if (failure) failures.set(key, toFailure(failure, clock.nowMs()));
      else failures.delete(key);
    },
    staleReason: (key) => failures.get(key)?.reason,
  };
}

function toFailure(error: Error, nowMs: number): Failure {
  if (!(error instanceof LeetgraphError)) return { retryAtMs: nowMs + pauseAfterFailureMs, reason: undefined };
  return {
    retryAtMs: nowMs + Math.max(pauseAfterFailureMs, error.retryAfterMs ?? 0),
    reason: isUpstreamErrorCode(error.code) ? error.code : undefined,
  };
}

function isUpstreamErrorCode(code: string): code is UpstreamErrorCode {
  return code.startsWith('UPSTREAM_');
}
