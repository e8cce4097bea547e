/** Tells of changes of LeetCode's once: a renamed field concerns every user of a document, and is one piece of news. */
import type { UpstreamChanged } from './changed.ts';
import type { UpstreamEvent } from './upstream-event.ts';

/** To be made for each wave that leaves. The same field at the same path is told once, whichever rows of a list it is in. */
export function createTellChange(onEvent: (event: UpstreamEvent) => void): (change: UpstreamChanged) => void {
  const told = new Set<string>();
  return ({ field, path }) => {
    const places = path.split(', ').map((place) => place.replace(/(?<=^|\.)\d+(?=\.|$)/g, '*'));
    const news = `${field} ${[...new Set(places)].sort().join(', ')}`;
    if (told.has(news)) return;
    told.add(news);
    onEvent({ type: 'upstream-changed', field, path });
  };
}
