/** What resolvers may use: declared here by its consumer, built for each request by the wiring. */
import type { ProblemRatings } from '../domain/problem-rating.ts';
import type { Administration } from '../loaders/administration.ts';
import type { Catalogue } from '../loaders/catalogue.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import type { Usage } from '../loaders/usage.ts';
import type { ReadStatement } from './statement-reader.ts';

/** Who asks. */
export interface Caller {
  readonly role: 'anonymous' | 'administrator';
}

export interface Context {
  readonly caller: Caller;
  /** What administrators may do; undefined: there are none. To be reached through administrator.ts alone. */
  readonly administration: Administration | undefined;
  readonly loader: LookupLoader;
  /** What the loader has been answered so far. */
  readonly usage: Usage;
  /** Of the process: what it makes of pages is shared by all requests. */
  readonly catalogue: Catalogue;
  /** As they were when the request came, so that one request never sees two tables. */
  readonly ratings: ProblemRatings;
  /** Of the process, for the same reason. */
  readonly readStatement: ReadStatement;
  /** Milliseconds since the epoch. */
  readonly nowMs: () => number;
  /** 0 to 1, 1 not included. */
  readonly random: () => number;
  readonly requestId: string;
  /** Aborted when the client is gone. Shared loads go on: others may wait for them. */
  readonly signal: AbortSignal;
}
