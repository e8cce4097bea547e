/** What quotas report. Never a caller: only what kind of one it was. */
import type { Role } from './caller.ts';

export type QuotaEvent =
  /** `cost` units were taken from somebody's bucket. */
  | { readonly type: 'quota-charged'; readonly role: Role; readonly cost: number }
  /** They were given back: what was asked for was known already. */
  | { readonly type: 'quota-refunded'; readonly role: Role; readonly cost: number }
  /** A request was refused, because its caller's bucket held less than its cost. */
  | { readonly type: 'quota-refused'; readonly role: Role }
  /** The other processes cannot be asked, so each gives its share. Once an outage. */
  | { readonly type: 'quota-alone'; readonly error: unknown }
  | { readonly type: 'quota-together' };
