/** Tokens of an issuer that is trusted (JWT): checked once, and remembered until they end. */
import { createHash } from 'node:crypto';
import { errors, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import type { Clock } from '../clock.ts';
import { LeetgraphError } from '../errors.ts';
import type { AccessEvent, RefusalReason } from './access-event.ts';
import type { Caller } from './caller.ts';
import { callerOfClaims } from './claims.ts';
import { KeySetMissing, type KeySet } from './key-set.ts';

/** At once for a token that was checked before. Otherwise a promise, which rejects with UNAUTHENTICATED. */
export type VerifyToken = (token: string) => Caller | Promise<Caller>;

export interface VerifyTokenOptions {
  readonly keySet: Pick<KeySet, 'keyOf' | 'revision'>;
  readonly issuer: string;
  readonly audience: string;
  /** Asymmetric ones; a token that names another, or `none`, is refused before any key is looked for. */
  readonly algorithms: readonly string[];
  readonly clockSkewMs: number;
  readonly rolePath: readonly string[];
  /** Tokens; ten thousand unless given. */
  readonly maxRemembered?: number;
  readonly clock: Clock;
  readonly onEvent: (event: AccessEvent) => void;
}

interface Remembered {
  readonly caller: Caller;
  readonly endsAtMs: number;
}

/** A hash and a small object each: 3 MB. A check costs 0.2 to 0.4 ms (decision 0015) and is what a flood of good tokens would cost. */
const usualRemembered = 10_000;

/** A refused token is not remembered: whoever makes them up would push out the good ones. */
export function createVerifyToken(options: VerifyTokenOptions): VerifyToken {
  const { keySet, issuer, audience, algorithms, clockSkewMs, rolePath, clock, onEvent } = options;
  const remembered = new LRUCache<string, Remembered>({ max: options.maxRemembered ?? usualRemembered });
  /** One request asks twice (express-lane.ts, then the gate), and a client's first ten requests come at once. */
  const underWay = new Map<string, Promise<Caller>>();
  let revision = keySet.revision();

  function recall(key: string): Caller | undefined {
    if (revision !== keySet.revision()) {
      // A key may have been withdrawn because it had got into other hands: what it has signed is to be proven anew.
      remembered.clear();
      revision = keySet.revision();
    }
    const known = remembered.get(key);
    if (known === undefined || known.endsAtMs > clock.nowMs()) return known?.caller;
    remembered.delete(key);
    return undefined;
  }

  async function check(token: string, key: string): Promise<Caller> {
    try {
      const startedWith = keySet.revision();
      const { payload } = await jwtVerify(token, keySet.keyOf, {
        issuer,
        audience,
        algorithms: [...algorithms],
        clockTolerance: clockSkewMs / 1000,
        currentDate: new Date(clock.nowMs()),
        requiredClaims: ['exp', 'sub'],
      });
      const { sub, exp } = payload;
      if (sub === undefined || exp === undefined) throw new errors.JWTInvalid('a claim is missing');
      const caller = callerOfClaims({ ...payload, sub }, rolePath);
      // Not if the set has changed meanwhile: this key may be the one that was withdrawn.
      if (keySet.revision() === startedWith) remembered.set(key, { caller, endsAtMs: exp * 1000 + clockSkewMs });
      return caller;
    } catch (error) {
      const { reason, message } = toRefusal(error);
      onEvent({ type: 'access-refused', reason });
      // Without the cause: jose's errors carry the claims.
      throw new LeetgraphError('UNAUTHENTICATED', message);
    }
  }

  return (token) => {
    // The hash and not the token: a memory dump must not hold what still opens doors.
    const key = createHash('sha256').update(token).digest('base64');
    const known = recall(key) ?? underWay.get(key);
    if (known) return known;
    const checking = check(token, key).finally(() => underWay.delete(key));
    underWay.set(key, checking);
    return checking;
  };
}

/** Little is said of why: its owner can read the token, and nobody else has to be told. */
function toRefusal(error: unknown): { readonly reason: RefusalReason; readonly message: string } {
  if (error instanceof KeySetMissing)
    return { reason: 'issuer-away', message: 'the token cannot be checked at present: ask again' };
  if (error instanceof errors.JWTExpired) return { reason: 'expired-token', message: 'the token has expired' };
  return { reason: 'invalid-token', message: 'the token is not valid here' };
}
