/** Which tiers are failing at present, so that a log says when that begins and ends, and not each time. */
import type { TelemetryEvent } from './telemetry-event.ts';

/** Fail now and then by themselves, and nobody reports when they go well: each time is news. */
const unwatched = new Set(['sweep', 'forget']);

/** True for an event that tells nothing new: a tier that fails as it did before. */
export function createTierOutages(): (event: TelemetryEvent) => boolean {
  const failing = new Set<string>();
  return (event) => {
    if (event.type === 'cache-tier-recovered') {
      failing.delete(`${event.tier} ${event.operation}`);
      // A tier that can be read is connected; not every tier reports that itself.
      if (event.operation === 'get') failing.delete(`${event.tier} connect`);
      return false;
    }
    if (event.type !== 'cache-tier-failed' || unwatched.has(event.operation)) return false;
    const name = `${event.tier} ${event.operation}`;
    const isKnown = failing.has(name);
    failing.add(name);
    return isKnown;
  };
}
