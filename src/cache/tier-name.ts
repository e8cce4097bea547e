/** The names of the tiers. A file of its own, because nearly all others name them. */

/** In the order in which they are asked. */
export type TierName = 'memory' | 'redis' | 'store';
