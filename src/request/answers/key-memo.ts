/** Remembers which key a body had: making it again, and finding its place by all of its characters, takes 1 µs of 20. */
import type { Asked } from './answer-key.ts';

/** Of a POST to the one address; the body as it came. */
export interface AskedBytes {
  readonly headers: Asked['headers'];
  readonly body: Buffer;
  /** Equal for all who may see the same. */
  readonly scope: string;
}

export interface KeyMemo {
  /** The very key that was remembered for an equal question, if it is still known. */
  find(asked: AskedBytes): string | undefined;
  remember(asked: AskedBytes, key: string): void;
}

interface Known {
  readonly body: Buffer;
  readonly accept: string | undefined;
  readonly origin: string | undefined;
  readonly scope: string;
  readonly key: string;
}

/** A power of two. Of two bodies that fall on one place the later one has it: the other's key is made again each time. */
const places = 1024;
/** Bytes. With its key a body takes three times that, so all places together 6 MB at the most. */
const maxBodyBytes = 2_048;
/** Bytes at each end that choose the place: names stand in the first line of a document, or in the variables at its end. */
const looked = 48;

export function createKeyMemo(): KeyMemo {
  const known = new Array<Known | undefined>(places).fill(undefined);

  return {
    find({ headers, body, scope }) {
      const there = known[placeOf(body)];
      if (there === undefined || there.scope !== scope) return undefined;
      if (there.accept !== headers.accept || there.origin !== headers.origin) return undefined;
      return there.body.equals(body) ? there.key : undefined;
    },
    remember({ headers: { accept, origin }, body, scope }, key) {
      if (body.length > maxBodyBytes) return;
      // A copy: what came is a part of all that was read from its connection at a time.
      known[placeOf(body)] = { body: Buffer.from(body), accept, origin, scope, key };
    },
  };
}

/** FNV-1a (32 bits) over the ends. Who makes two bodies fall on one place gains nothing: they are compared as a whole. */
function placeOf(body: Buffer): number {
  const { length } = body;
  let hash = Math.imul(0x811c9dc5 ^ length, 0x01000193);
  const head = Math.min(looked, length);
  for (let at = 0; at < head; at += 1) hash = Math.imul(hash ^ (body[at] ?? 0), 0x01000193);
  for (let at = Math.max(head, length - looked); at < length; at += 1) {
    hash = Math.imul(hash ^ (body[at] ?? 0), 0x01000193);
  }
  return (hash ^ (hash >>> 16)) & (places - 1);
}
