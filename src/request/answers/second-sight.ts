/** Knows whether a text was seen before, in little memory: what comes once is not worth a place. It forgets by itself. */

/**
 * A power of two: 256 KiB. Of a flood of different texts each new one replaces one of 65,536 at random, so that what is
 * asked for once in 65,536 requests is still recognised more often than not.
 */
const slots = 65_536;

/** True from the second time on, as long as not too many others came between. One in 4 billion is taken for another. */
export function createSecondSight(): (text: string) => boolean {
  const seen = new Uint32Array(slots);
  return (text) => {
    const hash = hashOf(text);
    const slot = (hash ^ (hash >>> 16)) & (slots - 1);
    if (seen[slot] === hash) return true;
    seen[slot] = hash;
    return false;
  };
}

/** FNV-1a (32 bits) over UTF-16 units. Not secret: who makes two texts collide gains one place in a cache that is bounded. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // 0 is what an empty slot holds.
  return hash >>> 0 || 1;
}
