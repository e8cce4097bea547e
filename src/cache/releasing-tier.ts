/** A tier that lets go of the leases of what it has written. It knows no leases beyond that. */
import type { Leases } from './lease.ts';
import type { Tier } from './tier.ts';

/** To be put outside the tier's budget: what could not be written is let go of as well, for nobody is loading it. */
export function withLeaseRelease(tier: Tier, leases: Pick<Leases, 'written'>): Tier {
  return {
    ...tier,
    async setMany(entries) {
      try {
        await tier.setMany(entries);
      } finally {
        await leases.written(entries);
      }
    },
  };
}
