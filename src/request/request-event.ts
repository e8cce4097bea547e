/** What the request layer reports; telemetry/ alone makes logs and figures of it. Never holds a query, variables or headers. */

export type OperationType = 'query' | 'mutation' | 'subscription';

/** recalled: its bytes were kept. kept: it was made, and is kept for those who come. made: it was made. */
export type AnswerOutcome = 'recalled' | 'kept' | 'made';

export type RequestEvent =
  /** A request was answered, or its client went away before that. */
  | {
      readonly type: 'request-finished';
      readonly requestId: string;
      readonly method: string;
      /** The route's pattern; undefined where there is none. Never the client's URL, so it is fit for a label. */
      readonly route: string | undefined;
      /** As the client named it, cut to 100 characters: for the log, not for a label. */
      readonly operationName: string | undefined;
      /** Undefined when the request held no operation that could be run. */
      readonly operationType: OperationType | undefined;
      /** What the answer cache had to do with it; undefined: nothing, or it is off. */
      readonly answer?: AnswerOutcome | undefined;
      /** HTTP status. */
      readonly status: number;
      readonly durationMs: number;
      /** What `extensions.code` said, each code once. */
      readonly errorCodes: readonly string[];
      /** True when the connection closed before the answer was complete. */
      readonly clientGone: boolean;
    }
  /** An error that no client may see was replaced by "Unexpected error"; this is the only place where it comes out. */
  | { readonly type: 'request-masked-error'; readonly requestId: string; readonly error: unknown }
  /** A request was refused, because the process was late by that many milliseconds. */
  | { readonly type: 'request-shed'; readonly requestId: string; readonly lateMs: number }
  /** An answer was let go of to make room for others. */
  | { readonly type: 'answer-evicted' }
  /** Apollo Server has something to say to whoever runs it. */
  | { readonly type: 'request-warning'; readonly message: string };
