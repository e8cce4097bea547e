/** What upstream reports; telemetry/ alone makes logs and figures of it. Never holds an upstream body. */
import type { ErrorCode, LeetgraphError, UpstreamErrorCode } from '../errors.ts';

export type UpstreamEvent =
  /** One document was sent and answered, or not. */
  | {
      readonly type: 'upstream-document';
      readonly aliases: number;
      readonly lookups: number;
      readonly bytes: number;
      readonly durationMs: number;
      /** Undefined when a GraphQL answer came. */
      readonly error: LeetgraphError | undefined;
    }
  /** One REST page was asked for and answered, or not. */
  | {
      readonly type: 'upstream-page';
      readonly page: string;
      readonly durationMs: number;
      /** Undefined when JSON of the expected form came, or there is no such page. */
      readonly error: LeetgraphError | undefined;
    }
  /** One lookup settled. */
  | {
      readonly type: 'upstream-lookup';
      readonly field: string;
      readonly outcome: 'found' | 'absent' | 'hidden' | ErrorCode;
    }
  /** LeetCode is not what it was: the upstream field, and where in its answer or schema. */
  | { readonly type: 'upstream-changed'; readonly field: string; readonly path: string }
  /** So many lookups that got no answer wait to be asked again. */
  | { readonly type: 'upstream-retry'; readonly lookups: number }
  /** A lookup was taken out of the queue, because nobody waited for it any more. */
  | { readonly type: 'upstream-dropped'; readonly field: string }
  /** More was asked for than may wait: what came was refused, or what was less urgent. */
  | { readonly type: 'upstream-queue-full'; readonly waiting: number }
  /** LeetCode said that it was asked too often. `share`: how much of the budget is used from now on, 0 to 1. */
  | { readonly type: 'upstream-paused'; readonly forMs: number; readonly share: number }
  /** LeetCode is left alone for a while. */
  | {
      readonly type: 'upstream-breaker-opened';
      readonly door: 'documents' | 'pages';
      readonly cause: UpstreamErrorCode;
      readonly openForMs: number;
      /** How often in a row. */
      readonly openings: number;
    }
  /** It has answered again. */
  | { readonly type: 'upstream-breaker-closed'; readonly door: 'documents' | 'pages' }
  /** A new table of problem ratings came; bad lines were left out of it. */
  | { readonly type: 'ratings-refreshed'; readonly problems: number; readonly badLines: number }
  /** None came, or it was refused; the ratings that were known stay, `known` problems. */
  | { readonly type: 'ratings-failed'; readonly known: number; readonly error: unknown };
