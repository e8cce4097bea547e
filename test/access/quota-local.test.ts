import { beforeEach, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createLocalQuota } from '../../src/access/quota-local.ts';
import { accepted, type Quota } from '../../src/access/quota.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

const alice = { id: 'alice', perMinute: 60 };
const bob = { id: 'bob', perMinute: 60 };

let clock: FakeClock;
let quota: Quota;
beforeEach(() => {
  clock = createFakeClock();
  quota = createLocalQuota({ nowMs: () => clock.nowMs(), share: 1 });
});

describe('the quota of a process', () => {
  test('is a minute’s worth at once, and then a unit a second', () => {
    expect(quota.charge(alice, 60)).toEqual(accepted);
    expect(quota.charge(alice, 1)).toEqual({ accepted: false, retryAfterMs: 1000 });
    expect(quota.standing(alice)).toEqual({ limit: 60, remaining: 0, fullInMs: 60_000 });
    clock.advance(1000);
    expect(quota.charge(alice, 1)).toEqual(accepted);
    clock.advance(60_000);
    expect(quota.standing(alice)).toEqual({ limit: 60, remaining: 60, fullInMs: 0 });
  });

  test('of one caller is not touched by another', () => {
    void quota.charge(alice, 60);
    expect(quota.charge(bob, 60)).toEqual(accepted);
    expect(quota.charge(alice, 1)).toMatchObject({ accepted: false });
  });

  test('takes all of a cost or nothing', () => {
    void quota.charge(alice, 50);
    expect(quota.charge(alice, 20)).toEqual({ accepted: false, retryAfterMs: 10_000 });
    expect(quota.charge(alice, 10)).toEqual(accepted);
  });

  test('is given back, and never grows beyond its size', () => {
    void quota.charge(alice, 40);
    quota.refund(alice, 30);
    expect(quota.standing(alice).remaining).toBe(50);
    quota.refund(alice, 30);
    expect(quota.standing(alice).remaining).toBe(60);
  });

  test('says truly when a charge would be accepted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ cost: fc.integer({ min: 1, max: 60 }), waitMs: fc.nat({ max: 30_000 }) })),
        (steps) => {
          const own = createLocalQuota({ nowMs: () => clock.nowMs(), share: 1, maxHolders: 10 });
          for (const { cost, waitMs } of steps) {
            const charge = own.charge(alice, cost);
            if (charge instanceof Promise) throw new Error('a promise');
            if (!charge.accepted) {
              clock.advance(charge.retryAfterMs);
              if (own.charge(alice, cost) !== accepted)
                throw new Error(`still refused after ${charge.retryAfterMs} ms`);
            }
            clock.advance(waitMs);
          }
        },
      ),
    );
  });

  test('as a share of it, lets pass what is dearer than the share, and makes up for it afterwards', () => {
    const half = createLocalQuota({ nowMs: () => clock.nowMs(), share: 0.5 });
    expect(half.charge(alice, 60)).toEqual(accepted);
    expect(half.standing(alice).remaining).toBe(0);
    // 30 below zero, at 30 a minute.
    expect(half.charge(alice, 1)).toEqual({ accepted: false, retryAfterMs: 62_000 });
  });

  test('of a million addresses is kept for the latest of them alone', () => {
    const few = createLocalQuota({ nowMs: () => clock.nowMs(), share: 1, maxHolders: 1000 });
    void few.charge(bob, 60);
    for (let index = 0; index < 1_000_000; index += 1) void few.charge({ id: `address:${index}`, perMinute: 60 }, 1);
    expect(few.standing({ id: 'address:999999', perMinute: 60 }).remaining).toBe(59);
    // Forgotten, and full again.
    expect(few.standing(bob).remaining).toBe(60);
  });
});
