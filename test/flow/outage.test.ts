/** A minute without LeetCode, in each of the ways in which it fails: who is answered, with what, and how soon it is over. */
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { FaultInput } from '../../simulator/http/faults.ts';
import { startBoth, type GraphqlAnswer } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
afterEach(() => both.close());

const query = (username: string) =>
  `{ user(username: "${username}") { username profile { freshness { stale staleReason } } } }`;

/** Time goes on in steps until the answer is there. */
async function ask(username: string): Promise<GraphqlAnswer> {
  const { clock, leetgraph } = both;
  const state = { isThere: false as boolean };
  const answer = leetgraph.query(query(username)).finally(() => (state.isThere = true));
  for (let steps = 0; !state.isThere; steps += 1) {
    await pause(2);
    // Some steps of the machine for each of the clock, or the network would seem slower than it is.
    if (steps % 20 === 19) clock.advance(250);
  }
  return answer;
}

/** The answer for which no time has to go by: the clock is not moved. */
const askAtOnce = (username: string) => both.leetgraph.query(query(username));

/** Whether LeetCode is left alone now, and it is not yet time for a probe. */
async function isOpen(): Promise<boolean> {
  const { data } = await both.leetgraph.query('{ serviceStatus { answering breaker { state tryAgainAt } } }');
  const { answering, breaker } = data.serviceStatus;
  return !answering && breaker.state === 'OPEN' && Date.parse(breaker.tryAgainAt) > both.clock.nowMs();
}

test.each<[FaultInput, string]>([
  [{ kind: 'rate-limited' }, 'UPSTREAM_RATE_LIMITED'],
  [{ kind: 'rate-limited', retryAfterS: 10 }, 'UPSTREAM_RATE_LIMITED'],
  [{ kind: 'challenge' }, 'UPSTREAM_BLOCKED'],
  [{ kind: 'redirect' }, 'UPSTREAM_BLOCKED'],
  [{ kind: 'html-200' }, 'UPSTREAM_BLOCKED'],
  [{ kind: 'server-error', status: 500 }, 'UPSTREAM_UNAVAILABLE'],
  [{ kind: 'server-error', status: 503 }, 'UPSTREAM_UNAVAILABLE'],
  [{ kind: 'cut' }, 'UPSTREAM_UNAVAILABLE'],
  [{ kind: 'reset' }, 'UPSTREAM_UNAVAILABLE'],
  [{ kind: 'silent' }, 'UPSTREAM_TIMEOUT'],
  [{ kind: 'slow-body', delayMs: 20, pieceBytes: 1 }, 'UPSTREAM_TIMEOUT'],
])(
  '%j',
  async (fault, code) => {
    both = await startBoth({
      env: { UPSTREAM_RATE: '2', UPSTREAM_BURST: '10', UPSTREAM_PATIENCE_MS: '20000' },
      random: () => 0.5,
    });
    const { clock, simulator } = both;
    expect((await ask('alice')).errors).toBeUndefined();
    clock.advance(3_700_000);
    simulator.setFault(fault);
    simulator.clearRequests();
    const startMs = clock.nowMs();
    const told: { wasOpen: boolean; code: unknown }[] = [];
    for (let count = 0; clock.nowMs() - startMs < 60_000; count += 1) {
      const known = await askAtOnce('alice');
      expect(known.errors).toBeUndefined();
      expect(known.data.user.profile.freshness.stale).toBe(true);
      // While the breaker is open nobody waits for anything. What the machine takes for it is measured in bench/upstream.
      const wasOpen = await isOpen();
      const { errors } = await (wasOpen ? askAtOnce : ask)(`member${count}`);
      told.push({ wasOpen, code: errors?.[0]?.extensions['code'] });
      clock.advance(1_000);
    }
    expect(new Set(told.map((each) => each.code))).toEqual(new Set([code]));
    expect(told.filter(({ wasOpen }) => wasOpen).length).toBeGreaterThan(told.length / 2);
    expect(simulator.requests().length).toBeLessThanOrEqual(8);

    simulator.setFault(null);
    simulator.clearRequests();
    let first: GraphqlAnswer = await ask('bob');
    // 30 s the first time, 60 s the second: two minutes are enough for whichever it was, with a tenth of jitter.
    for (let waitedS = 0; first.errors && waitedS < 120; waitedS += 1) {
      clock.advance(1_000);
      first = await ask('bob');
    }
    expect(first.errors).toBeUndefined();
    // The probe, which had the first good answer; alice's renewal may have been it, and bob the next.
    expect(simulator.requests().length).toBeLessThanOrEqual(2);
    const again = await ask('alice');
    expect(again.errors).toBeUndefined();
  },
  120_000,
);

test.each<FaultInput>([{ kind: 'invalid-json' }, { kind: 'data-null' }])(
  '%j is an answer that nobody understands: no breaker opens, the budget bounds it, and each is told at once',
  async (fault) => {
    both = await startBoth({ env: { UPSTREAM_RATE: '2', UPSTREAM_BURST: '10', UPSTREAM_PATIENCE_MS: '20000' } });
    const { clock, simulator } = both;
    await askAtOnce('alice');
    clock.advance(3_700_000);
    simulator.setFault(fault);
    simulator.clearRequests();
    for (let second = 0; second < 60; second += 1) {
      const known = await askAtOnce('alice');
      expect(known.errors).toBeUndefined();
      expect(known.data.user.profile.freshness.stale).toBe(true);
      const { errors } = await askAtOnce(`member${second}`);
      expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['UPSTREAM_CHANGED']);
      expect(await isOpen()).toBe(false);
      clock.advance(1_000);
    }
    expect(simulator.requests().length).toBeLessThanOrEqual(10 + 2 * 60);
    simulator.setFault(null);
    expect((await askAtOnce('bob')).errors).toBeUndefined();
  },
  60_000,
);
