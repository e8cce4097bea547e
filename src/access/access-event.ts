/** What the access layer reports. Never a key, a token, a claim or an address: only what kind of thing happened. */

export type AccessEvent =
  /** Somebody's key or token was not taken. */
  | { readonly type: 'access-refused'; readonly reason: RefusalReason }
  /** The keys could not be read from the database; those that are known go on working. */
  | { readonly type: 'access-keys-failed'; readonly error: unknown }
  | { readonly type: 'access-keys-recovered' }
  /** An administrator has made, changed or revoked a key. The id is public, the key is not in it. */
  | {
      readonly type: 'access-key-changed';
      readonly change: 'created' | 'updated' | 'revoked';
      readonly keyId: string;
      readonly by: string;
    }
  /** The issuer's key set could not be read; the one that is known goes on being used. */
  | { readonly type: 'access-issuer-failed'; readonly error: unknown }
  /** It was read, and is another one than before. */
  | { readonly type: 'access-issuer-keys'; readonly keys: number };

/** Few and fixed, so that it is fit for a label. */
export type RefusalReason =
  | 'unknown-key'
  | 'revoked-key'
  | 'expired-key'
  | 'invalid-token'
  | 'expired-token'
  | 'keys-not-ready'
  | 'issuer-away'
  | 'anonymous'
  | 'missing-scope'
  | 'not-the-router';
