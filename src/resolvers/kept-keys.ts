/** The types whose objects are kept as text, and by what they are known. */

/**
 * To be here a type's parent must say no more than this key: all else that is selected below has to follow from lookups,
 * from the table of ratings, or say itself until when it is true (Usage.endBy). Nothing below may depend on who asks.
 */
export const keptKeys: Readonly<Record<string, (parent: unknown) => string | undefined>> = {
  User(parent) {
    if (typeof parent !== 'object' || parent === null || !('username' in parent)) return undefined;
    return typeof parent.username === 'string' ? parent.username : undefined;
  },
};
