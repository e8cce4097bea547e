/** What a caller of upstream may say of those who wait for what it asks. */

import type { OnTrip } from './trip.ts';

/** Who waits: a client, nobody but an old answer that is to be renewed, or nobody at all. In the order of urgency. */
export type FetchPurpose = 'wanted' | 'renewal' | 'warm-up';

export interface FetchOptions {
  /** `wanted` unless given. */
  readonly purpose?: FetchPurpose;
  /** One a lookup, in the same order: aborted when nobody waits for it any more. Then it is not sent, if it was not yet. */
  readonly signals?: readonly (AbortSignal | undefined)[];
  /** Told of each exchange for each lookup that was in it, so several times of one. */
  readonly onTrip?: OnTrip | undefined;
}
