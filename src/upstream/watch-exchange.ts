/** Tells the pace what became of each exchange with LeetCode, be it a document or a page. */
import type { Clock } from '../clock.ts';
import { LeetgraphError, type UpstreamErrorCode } from '../errors.ts';
import type { Exchange } from './exchange.ts';
import type { Pace } from './pace.ts';

export interface WatchedExchange {
  readonly exchange: Exchange;
  readonly lastGoodAnswerAtMs: () => number | undefined;
}

export function watchExchange(exchange: Exchange, pace: Pace, clock: Clock): WatchedExchange {
  let lastGoodAnswerAtMs: number | undefined;
  return {
    async exchange(request) {
      const door = request.path === undefined ? 'documents' : 'pages';
      const sentAtMs = pace.nowMs();
      try {
        const exchanged = await exchange(request);
        lastGoodAnswerAtMs = clock.nowMs();
        await pace.report({ type: 'answered', door, sentAtMs });
        return exchanged;
      } catch (error) {
        // A fault of ours says nothing of LeetCode.
        if (!(error instanceof LeetgraphError) || !isUpstreamCode(error.code)) throw error;
        await pace.report({ type: 'failed', error, code: error.code, door, sentAtMs });
        throw error.code === 'UPSTREAM_RATE_LIMITED' ? withPause(error, pace.pausedForMs()) : error;
      }
    },
    lastGoodAnswerAtMs: () => lastGoodAnswerAtMs,
  };
}

function isUpstreamCode(code: string): code is UpstreamErrorCode {
  return code.startsWith('UPSTREAM_');
}

/** LeetCode does not always say how long; the pause that we make is as good a time to come back. */
function withPause(error: LeetgraphError, pausedForMs: number): LeetgraphError {
  const retryAfterMs = error.retryAfterMs ?? Math.ceil(pausedForMs);
  return new LeetgraphError(error.code, error.message, { retryAfterMs, cause: error.cause });
}
