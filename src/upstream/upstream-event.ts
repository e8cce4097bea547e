/** What upstream reports; telemetry/ alone makes logs and figures of it. Never holds an upstream body. */
import type { ErrorCode, LeetgraphError } from '../errors.ts';

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
  /** One lookup settled. */
  | {
      readonly type: 'upstream-lookup';
      readonly field: string;
      readonly outcome: 'found' | 'absent' | 'hidden' | ErrorCode;
    }
  /** LeetCode is not what it was: the upstream field, and where in its answer or schema. */
  | { readonly type: 'upstream-changed'; readonly field: string; readonly path: string };
