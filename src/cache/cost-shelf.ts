/** A shelf on which what is dear to load again, for the room that it takes, stays longer. */
import { estimateBytes } from './byte-size.ts';
import type { Shelf, ShelfBounds, Shelved } from './shelf.ts';

interface Node extends Shelved {
  readonly key: string;
  readonly bytes: number;
  readonly queue: Queue;
  /** Whoever has the least goes first. */
  priority: number;
}

/** Nodes of about the same value, the least recently used first: a Map keeps the order of insertion. */
interface Queue {
  readonly value: number;
  readonly nodes: Map<string, Node>;
}

/**
 * GreedyDual-Size (Cao and Irani 1997): an entry's priority is its value (cost by byte) plus the priority of what went
 * last, taken anew whenever it is used. So what is dear outlives what is cheap, and what nobody asks for goes in the end.
 * As in CAMP (Ghandeharizadeh et al. 2014) values are rounded to powers of two: within one, least recently used is least
 * priority, so the next to go is the first of one of some twenty queues and no heap is needed.
 */
export function createCostShelf({ maxBytes, maxEntries }: ShelfBounds): Shelf {
  const nodes = new Map<string, Node>();
  const queues = new Map<number, Queue>();
  let bytes = 0;
  let floor = 0;

  function queueOf(cost: number, size: number): Queue {
    const value = 2 ** Math.round(Math.log2(Math.max(cost, 0.01) / size));
    const known = queues.get(value);
    if (known) return known;
    const queue = { value, nodes: new Map<string, Node>() };
    queues.set(value, queue);
    return queue;
  }

  function use(node: Node): void {
    node.priority = floor + node.queue.value;
    node.queue.nodes.delete(node.key);
    node.queue.nodes.set(node.key, node);
  }

  function remove(node: Node): void {
    nodes.delete(node.key);
    node.queue.nodes.delete(node.key);
    if (node.queue.nodes.size === 0) queues.delete(node.queue.value);
    bytes -= node.bytes;
  }

  function evictOne(): void {
    let least: Node | undefined;
    for (const queue of queues.values()) {
      const [first] = queue.nodes.values();
      if (first && first.priority < (least?.priority ?? Infinity)) least = first;
    }
    if (!least) return;
    floor = least.priority;
    remove(least);
  }

  return {
    get(key) {
      const node = nodes.get(key);
      if (node) use(node);
      return node;
    },
    set(key, { kind, record, cost }) {
      const older = nodes.get(key);
      if (older) remove(older);
      const size = estimateBytes(key) + estimateBytes(record);
      if (size > maxBytes) return 0;
      let evicted = 0;
      // Room is made first, so that the newcomer cannot be the one that goes.
      for (; bytes + size > maxBytes || nodes.size >= maxEntries; evicted += 1) evictOne();
      const node = { key, kind, record, cost, bytes: size, queue: queueOf(cost, size), priority: 0 };
      nodes.set(key, node);
      use(node);
      bytes += size;
      return evicted;
    },
    delete(key) {
      const node = nodes.get(key);
      if (node) remove(node);
    },
    size: () => ({ entries: nodes.size, bytes }),
    peek: (key) => nodes.get(key),
    keys: () => nodes.keys(),
    clear() {
      nodes.clear();
      queues.clear();
      bytes = 0;
    },
  };
}
