/** Cursors of Relay's connections: the list's name and an item's key in one opaque text. */
import { badInput } from '../errors.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';

/** `list` names the list so that no other list takes its cursors; it must not hold a colon. */
export function formatCursor(list: string, key: string): string {
  return toBase64Url(`${list}:${key}`);
}

/** The item's key. A cursor of another list is refused: there it could only be a mistake. */
export function parseCursor(list: string, cursor: unknown): string {
  const text = typeof cursor === 'string' ? fromBase64Url(cursor) : undefined;
  if (text?.startsWith(`${list}:`) !== true) throw badInput('after', `a cursor of the list ${list}`, cursor);
  return text.slice(list.length + 1);
}
