/** Explains one answer: where it lies, how old it is there, and what will come of it. It changes nothing and loads nothing. */
import type { Clock } from '../clock.ts';
import type { UpstreamErrorCode } from '../errors.ts';
import { estimateBytes } from './byte-size.ts';
import type { TierName } from './tier-name.ts';
import type { Mark, MarkReading } from './marks.ts';
import { freshnessOf } from './stored-record.ts';
import type { StoredRecord } from './stored-record.ts';
import type { Tagged } from './tags.ts';
import type { Tier } from './tier.ts';

/** `away`: the tier failed or was too slow to say. `forgotten`: held, but marked; `gone`: held, but too old to be shown. */
export type HeldState = 'none' | 'away' | 'fresh' | 'stale' | 'gone' | 'forgotten';

export interface TierExplanation {
  readonly tier: TierName;
  readonly state: HeldState;
  /** Set unless the state is none or away. Milliseconds since the epoch. */
  readonly record?: {
    readonly storedAtMs: number;
    readonly freshUntilMs: number;
    readonly staleUntilMs: number;
    /** Of the value in memory: an estimate (byte-size.ts). */
    readonly bytes: number;
  };
}

export interface Explanation {
  readonly tiers: readonly TierExplanation[];
  /** Latest first. */
  readonly marks: readonly Mark[];
  /** True while it is being loaded, by this process. */
  readonly isLoading: boolean;
  /** Why the last attempt to renew it failed, if LeetCode was why. */
  readonly renewalFailure: UpstreamErrorCode | undefined;
}

export interface ExplainOptions {
  readonly tiers: readonly Tier[];
  readonly marks: MarkReading;
  readonly clock: Clock;
}

/** Asks all tiers at once, also those that an answer in a faster one would keep from being asked. Never rejects. */
export async function explainTiers(
  tagged: Tagged,
  { tiers, marks, clock }: ExplainOptions,
): Promise<readonly TierExplanation[]> {
  return Promise.all(
    tiers.map(async (tier) => {
      try {
        const [record] = await tier.getMany([tagged.key]);
        return explainRecord(tier.name, tagged, record, marks, clock.nowMs());
      } catch {
        return { tier: tier.name, state: 'away' };
      }
    }),
  );
}

function explainRecord(
  tier: TierName,
  { key, kind }: Tagged,
  record: StoredRecord | undefined,
  marks: MarkReading,
  nowMs: number,
): TierExplanation {
  if (!record) return { tier, state: 'none' };
  const { value, storedAtMs, freshUntilMs, staleUntilMs } = record;
  const isForgotten = marks.isForgotten({ key, kind, value }, record);
  return {
    tier,
    state: isForgotten ? 'forgotten' : freshnessOf(record, nowMs),
    record: { storedAtMs, freshUntilMs, staleUntilMs, bytes: estimateBytes(value) },
  };
}
