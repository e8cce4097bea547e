/** By what a record can be forgotten: its tags. The one place where their text is made. */

/** What is forgotten together. The cache gives four of them; a question's own (`user:alice`) come from who asks. */
export type Tag = string;

/** What can be said of an answer before it is known; `value` once it is. */
export interface Tagged {
  readonly key: string;
  /** Data kind. */
  readonly kind: string;
  readonly value?: unknown;
}

/** Tags of an answer beside the cache's own: what it is about. Pure, and quick: it is called for each answer. */
export type SubjectsOf = (tagged: Tagged) => readonly Tag[];

export const everythingTag: Tag = 'all';
export const kindTag = (kind: string): Tag => `kind:${kind}`;
export const keyTag = (key: string): Tag => `lookup:${key}`;
export const patternTag = (pattern: string): Tag => `pattern:${pattern}`;

/** What a tag is about. A tag without one of the cache's prefixes is a subject, and about itself. */
export function readTag(tag: Tag): {
  readonly type: 'all' | 'kind' | 'lookup' | 'pattern' | 'subject';
  readonly about: string;
} {
  if (tag === everythingTag) return { type: 'all', about: '' };
  const at = tag.indexOf(':');
  const type = tag.slice(0, at);
  if (type === 'kind' || type === 'lookup' || type === 'pattern') return { type, about: tag.slice(at + 1) };
  return { type: 'subject', about: tag };
}
