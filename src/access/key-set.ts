/** The issuer's public keys, held in memory and renewed. What a signature is, jose knows. */
import { createLocalJWKSet, errors, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { AccessEvent } from './access-event.ts';
import type { ReadJwks } from './read-jwks.ts';

export interface KeySet {
  /** Fails with an error of jose's, or with KeySetMissing. */
  readonly keyOf: JWTVerifyGetKey;
  /** Counts the sets that there have been: whoever remembers what a key has proven forgets it when this changes. */
  revision(): number;
  close(): Promise<void>;
}

/** No set was ever read, so that nothing can be said of any token. */
export class KeySetMissing extends Error {
  override readonly name = 'KeySetMissing';
}

export interface KeySetOptions {
  readonly read: ReadJwks;
  readonly clock: Clock;
  readonly onEvent: (event: AccessEvent) => void;
}

/** A key that an issuer withdraws is believed for this long, and longer only while its address is away. */
const renewEveryMs = 10 * 60_000;
const retryAfterMs = 10_000;
/** Between two readings because of a key that is not in the set: made-up key ids cost the issuer two requests a minute. */
const coolDownMs = 30_000;

/** More than a rotation needs; each is looked at for a token without a key id. */
const setSchema = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/**
 * jose's own remote set is not used: it asks again for every unknown key id while the address is away, gives up the keys
 * that it has when their time is over, limits no bytes, and reads the machine's clock. Selection and import are jose's.
 */
export function createKeySet({ read, clock, onEvent }: KeySetOptions): KeySet {
  let current: JWTVerifyGetKey | undefined;
  let currentText: string | undefined;
  let sets = 0;
  let isAway = false;
  let isClosed = false;
  let askedAtMs = -Infinity;
  let cancel = (): void => undefined;
  let reading: Promise<void> | undefined = renew();

  /** Whoever comes while one is under way joins it. */
  function renewed(): Promise<void> {
    return (reading ??= renew());
  }

  async function renew(): Promise<void> {
    cancel();
    try {
      const text = await read();
      if (text !== currentText) {
        const parsed = setSchema.parse(JSON.parse(text));
        current = createLocalJWKSet(parsed);
        currentText = text;
        sets += 1;
        onEvent({ type: 'access-issuer-keys', keys: parsed.keys.length });
      }
      isAway = false;
    } catch (error) {
      // One event an outage. Never the text: what stands at a mistaken address may be anything.
      if (!isAway && !isClosed) onEvent({ type: 'access-issuer-failed', error: withoutContent(error) });
      isAway = true;
    } finally {
      reading = undefined;
      if (!isClosed) cancel = clock.after(isAway ? retryAfterMs : renewEveryMs, () => void renewed());
    }
  }

  return {
    async keyOf(header, token) {
      if (!current) await reading;
      if (!current) throw new KeySetMissing('a token could not be checked, because the key set of its issuer is away');
      try {
        return await current(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        // What is being read already may bring the key, and costs nobody anything more.
        if (!reading) {
          if (clock.nowMs() < askedAtMs + coolDownMs) throw error;
          askedAtMs = clock.nowMs();
        }
        await renewed();
        return current(header, token);
      }
    },
    revision: () => sets,
    async close() {
      isClosed = true;
      cancel();
      await reading;
    },
  };
}

function withoutContent(error: unknown): unknown {
  const isOfContent = error instanceof SyntaxError || error instanceof z.ZodError;
  return isOfContent ? new Error('the key set could not be read, because it is no JSON Web Key Set') : error;
}
