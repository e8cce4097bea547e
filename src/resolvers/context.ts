/** What resolvers may use: declared here by its consumer, built for each request by the wiring. */
import type { Caller } from '../access/caller.ts';
import type { KeyDesk } from '../access/key-desk.ts';
import type { ProblemRatings } from '../domain/problem-rating.ts';
import type { Administration } from '../loaders/administration.ts';
import type { Catalogue } from '../loaders/catalogue.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import type { ServiceStatus } from '../loaders/service-status.ts';
import type { Usage } from '../loaders/usage.ts';
import type { ReadStatement } from './statement-reader.ts';

/** In the words of the schema. */
export interface RateLimitStanding {
  readonly cost: number;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAt: string;
}

export interface Context {
  readonly caller: Caller;
  /** What this request costs, and what is left of the caller's quota; null: there are no quotas. */
  readonly rateLimit: () => RateLimitStanding | null;
  /** Of the process. Who may is written in the contract (`@requiresScopes`) and kept by enforce-access.ts. */
  readonly administration: Administration;
  /** Of the process, under the same guard. */
  readonly keyDesk: KeyDesk;
  readonly loader: LookupLoader;
  /** How LeetCode does at this moment. */
  readonly serviceStatus: () => ServiceStatus;
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
}
