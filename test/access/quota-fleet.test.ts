import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { QuotaEvent } from '../../src/access/quota-event.ts';
import { createFleetQuota, sliceOf } from '../../src/access/quota-fleet.ts';
import { createLocalQuota } from '../../src/access/quota-local.ts';
import type { SharedQuota } from '../../src/access/quota-shared.ts';
import { accepted, type Quota, type QuotaCharge } from '../../src/access/quota.ts';
import { refillBucket, type QuotaBucket } from '../../src/access/quota-bucket.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

const alice = { id: 'alice', perMinute: 1000 };
const slice = sliceOf(alice);

let clock: FakeClock;
let shared: ReturnType<typeof createShared>;
let events: QuotaEvent[];
beforeEach(() => {
  clock = createFakeClock();
  shared = createShared();
  events = [];
});

/** The buckets of all, in the memory of the test. */
function createShared() {
  const buckets = new Map<string, QuotaBucket>();
  const state = { asked: 0, isAway: false };
  const port: SharedQuota = {
    take({ id, perMinute }, need, want) {
      state.asked += 1;
      if (state.isAway) return Promise.reject(new Error('away'));
      const bucket = refillBucket(
        buckets.get(id) ?? { tokens: perMinute, atMs: clock.nowMs() },
        perMinute,
        clock.nowMs(),
      );
      const taken = need < 0 || bucket.tokens < need ? 0 : Math.max(need, Math.min(want, Math.floor(bucket.tokens)));
      const tokens = need < 0 ? Math.min(perMinute, bucket.tokens - need) : bucket.tokens - taken;
      buckets.set(id, { ...bucket, tokens });
      return Promise.resolve({ taken, left: tokens });
    },
  };
  return { ...port, state };
}

function createProcess(): Quota {
  const nowMs = () => clock.nowMs();
  return createFleetQuota({
    shared,
    alone: createLocalQuota({ nowMs, share: 0.5, maxHolders: 10 }),
    maxHolders: 10,
    nowMs,
    onEvent: (event) => events.push(event),
  });
}

describe('a process of many', () => {
  test('asks once for a slice, and spends it without a promise', async () => {
    const quota = createProcess();
    expect(await quota.charge(alice, 1)).toEqual(accepted);
    for (let spent = 0; spent < slice; spent += 1) expect(quota.charge(alice, 1)).toEqual(accepted);
    expect(shared.state.asked).toBe(1);
    await quota.charge(alice, 1);
    expect(shared.state.asked).toBe(2);
  });

  test('asks for all who wait at once, and grants each of them or none', async () => {
    const quota = createProcess();
    const charges = await Promise.all(Array.from({ length: 30 }, async () => quota.charge(alice, 50)));
    expect(charges.filter((charge) => charge.accepted)).toHaveLength(20);
    expect(charges.filter((charge) => !charge.accepted).every(({ retryAfterMs }) => retryAfterMs > 0)).toBe(true);
    expect(shared.state.asked).toBeLessThan(15);
  });

  test('gives back what was refunded beyond a slice, for others to spend', async () => {
    const [one, other] = [createProcess(), createProcess()];
    await one.charge(alice, 1000);
    expect(await other.charge(alice, 500)).toMatchObject({ accepted: false });
    one.refund(alice, 900);
    await Promise.resolve();
    clock.advance(1000);
    expect(await other.charge(alice, 850)).toEqual(accepted);
  });

  test('that was told that nothing is left does not ask again at once', async () => {
    const quota = createProcess();
    await quota.charge(alice, 1000);
    await quota.charge(alice, 500);
    const asked = shared.state.asked;
    for (let more = 0; more < 100; more += 1) expect(quota.charge(alice, 500)).toMatchObject({ accepted: false });
    expect(shared.state.asked).toBe(asked);
  });

  test('lets an unspent slice go after a minute', async () => {
    const quota = createProcess();
    await quota.charge(alice, 1);
    clock.advance(60_000);
    expect(quota.standing(alice).remaining).toBe(1000);
    await quota.charge(alice, 1);
    expect(shared.state.asked).toBe(2);
  });

  test('gives its share while the others cannot be asked, and says so once', async () => {
    const quota = createProcess();
    shared.state.isAway = true;
    const charges: QuotaCharge[] = [];
    for (let count = 0; count < 20; count += 1) charges.push(await quota.charge(alice, 50));
    expect(charges.filter((charge) => charge.accepted)).toHaveLength(10);
    expect(events.map(({ type }) => type)).toEqual(['quota-alone']);
    shared.state.isAway = false;
    expect(await quota.charge(alice, 50)).toEqual(accepted);
    expect(events.map(({ type }) => type)).toEqual(['quota-alone', 'quota-together']);
  });
});

test('all processes together never give more in any minute than a full bucket, what flows in, and a slice each', async () => {
  const step = fc.record({
    process: fc.nat({ max: 2 }),
    cost: fc.integer({ min: 1, max: 400 }),
    back: fc.nat({ max: 100 }),
    waitMs: fc.nat({ max: 5000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 120 }), async (steps) => {
      clock = createFakeClock();
      shared = createShared();
      const processes = [createProcess(), createProcess(), createProcess()];
      const spent: { readonly atMs: number; readonly cost: number }[] = [];
      for (const { process, cost, back, waitMs } of steps) {
        const charge = await processes[process]?.charge(alice, cost);
        if (charge?.accepted) {
          const refund = Math.min(back, cost);
          if (refund > 0) processes[process]?.refund(alice, refund);
          spent.push({ atMs: clock.nowMs(), cost: cost - refund });
        }
        clock.advance(waitMs);
      }
      const overshoots = spent.map(({ atMs }) => {
        const within = spent.filter((one) => one.atMs >= atMs && one.atMs - atMs <= 60_000);
        const spanMs = (within.at(-1)?.atMs ?? atMs) - atMs;
        const flow = Math.ceil((spanMs * alice.perMinute) / 60_000);
        return within.reduce((total, { cost }) => total + cost, 0) - alice.perMinute - flow;
      });
      expect(Math.max(0, ...overshoots)).toBeLessThanOrEqual(slice * processes.length);
    }),
    { numRuns: 100 },
  );
});
