/** What resolvers may use: declared here by its consumer, built for each request by the wiring. */
import type { LookupLoader } from '../loaders/lookup-loader.ts';

export interface Context {
  readonly loader: LookupLoader;
  readonly requestId: string;
  /** Aborted when the client is gone. Shared loads go on: others may wait for them. */
  readonly signal: AbortSignal;
}
