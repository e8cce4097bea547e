/** What the limits of requests report. */
import type { LimitName } from './document-limits.ts';

/** A request was refused, because it is more than that limit allows. */
export interface LimitEvent {
  readonly type: 'request-over-limit';
  readonly limit: LimitName;
}
