/** Global ids of Relay's Node: a type and a key in one opaque text. The same thing has the same id, so keys are canonical. */
import { badInput } from '../errors.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

const nodeTypes = ['User', 'Problem', 'Contest'] as const;

export type NodeType = (typeof nodeTypes)[number];

export interface GlobalId {
  readonly type: NodeType;
  /** Canonical username, or title slug. */
  readonly key: string;
}

export function formatGlobalId(type: NodeType, key: string): string {
  return toBase64Url(`${type}:${key}`);
}

/** Refuses what `formatGlobalId` did not make. Whether the key is well formed is for the type's own parser to say. */
export function parseGlobalId(id: string): GlobalId {
  const text = fromBase64Url(id);
  const type = nodeTypes.find((name) => text?.startsWith(`${name}:`));
  if (text === undefined || type === undefined || text.length === type.length + 1) {
    throw badInput('id', 'a global id that this graph gave', id);
  }
  return { type, key: text.slice(type.length + 1) };
}
