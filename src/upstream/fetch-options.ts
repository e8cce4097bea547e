/** What a caller of upstream may say of those who wait for what it asks. */

import type { OnTrip } from './trip.ts';

/** Who waits: a client, nobody but an old answer that is to be renewed, or nobody at all. In the order of urgency. */
export type FetchPurpose = 'wanted' | 'renewal' | 'warm-up';

/** Any AbortSignal is one. */
export interface GoneSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options: { readonly once: true }): void;
}

export interface FetchOptions {
  /** `wanted` unless given. */
  readonly purpose?: FetchPurpose;
  /** One a lookup, in the same order: aborted when nobody waits for it any more. Then it is not sent, if it was not yet. */
  readonly signals?: readonly (GoneSignal | undefined)[];
  /** Set while more of the same wave is still to be given: it waits for that, to be in as few documents as if it came at once. */
  readonly isMoreToCome?: boolean;
  /** Told of each exchange for each lookup that was in it, so several times of one. */
  readonly onTrip?: OnTrip | undefined;
}
