/** From what an administrator names to the tag by which it is forgotten. */
import { everythingTag as everything, keyTag, kindTag, patternTag, type Tag } from '../cache/tags.ts';
import { badInput } from '../errors.ts';
import { kindOfKey } from './known-lookups.ts';
import { contestTag, problemTag, userTag } from './lookup-subjects.ts';
import type { Shelf } from './memory-shares.ts';

/** Of names that have been parsed. */
export const nameTags = { user: userTag, problem: problemTag, contest: contestTag } as const;
export const everythingTag: Tag = everything;

/** ABSENT as well: what is unknown or hidden has that tag beside its kind's. */
export const kindTagOf = (kind: Shelf): Tag => kindTag(kind);

/** The longest key is a name, a username of 30 letters and two numbers: a pattern that is longer matches nothing. */
const maxPatternLength = 200;

/** A key as it is kept: arguments are in lower case there. Throws when there is no such lookup. */
export function parseLookupKey(subject: string, text: string): string {
  const at = text.indexOf('(');
  const key = text.slice(0, at) + text.slice(at).toLowerCase();
  if (text.length > maxPatternLength || at < 1 || kindOfKey(key) === undefined) {
    throw badInput(subject, 'the key of a lookup, for example `userProfile("alice")`', text);
  }
  return key;
}

export function forgettableKey(text: string): Tag {
  return keyTag(parseLookupKey('key', text));
}

export function forgettablePattern(pattern: string): Tag {
  if (pattern === '' || pattern.length > maxPatternLength) {
    throw badInput('pattern', `1 to ${maxPatternLength} characters`, pattern);
  }
  return patternTag(pattern);
}
