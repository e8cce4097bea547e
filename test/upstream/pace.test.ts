/** One budget and one breaker for all processes, or a share for each while they cannot agree. */
import { setImmediate } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LeetgraphError, type UpstreamErrorCode } from '../../src/errors.ts';
import { createPace, type Pace, type PaceTurn } from '../../src/upstream/pace.ts';
import { initialState, type Door } from '../../src/upstream/pace-state.ts';
import type { SharedText } from '../../src/upstream/shared-text.ts';
import type { Ticket, TurnLimits } from '../../src/upstream/take-turn.ts';
import type { UpstreamEvent } from '../../src/upstream/upstream-event.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

/** What Redis does, with faults: away, or losing everything. Its clock is its own. */
function createText(clock: FakeClock, aheadMs = 0) {
  const text = { text: '', isAway: false, hangs: false, trips: 0 };
  const shared: SharedText = {
    swap(expected, next) {
      text.trips += 1;
      if (text.hangs) return new Promise(() => undefined);
      if (text.isAway) return Promise.reject(new Error('away'));
      const swapped = expected !== undefined && text.text === expected;
      if (swapped) text.text = next;
      return Promise.resolve({ swapped, text: text.text, nowMs: clock.nowMs() + aheadMs });
    },
  };
  return { text, shared };
}

const usual: TurnLimits = { concurrency: 1e6, wayMs: 10_000, probeMs: 20_000 };

function start(clock: FakeClock, shared?: SharedText, limits = usual) {
  const events: UpstreamEvent[] = [];
  const pace = createPace({
    budget: { ratePerSecond: 2, burst: 10 },
    localShare: 0.5,
    limits,
    ...(shared && { sharing: { text: shared, limitMs: 50, clock } }),
    clock,
    random: () => 0,
    onEvent: (event) => events.push(event),
  });
  return { pace, events };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
}

async function turnOf(pace: Pace, ticket?: Ticket, door: Door = 'documents'): Promise<PaceTurn> {
  let turn: PaceTurn | undefined;
  pace.turn({ door, ticket }, (given) => (turn = given));
  await turns();
  if (!turn) throw new Error('no turn was given');
  return turn;
}

/** The same, for a document that has arrived at once. */
async function quickTurnOf(pace: Pace, ticket?: Ticket): Promise<PaceTurn> {
  const turn = await turnOf(pace, ticket);
  if (turn.type === 'leave') turn.end();
  await turns();
  return turn;
}

/** Lets timers' followers run that wait for the machine's own turns. */
async function machineTurns(): Promise<void> {
  for (let turn = 0; turn < 4; turn += 1) await setImmediate();
  await turns();
}

async function fail(pace: Pace, code: UpstreamErrorCode, door: Door = 'documents', retryAfterMs?: number) {
  const error = new LeetgraphError(code, 'x', retryAfterMs === undefined ? {} : { retryAfterMs });
  await pace.report({ type: 'failed', error, code, door, sentAtMs: pace.nowMs() });
}

describe('a process that is alone', () => {
  test('is told at once, in the very call', () => {
    const { pace } = start(createFakeClock());
    const given: PaceTurn[] = [];
    pace.turn({ door: 'documents', ticket: undefined }, (turn) => given.push(turn));
    expect(given).toMatchObject([{ type: 'leave' }]);
  });

  test('is promised the next token, and has it when its time has come', async () => {
    const clock = createFakeClock();
    const { pace } = start(clock);
    for (let count = 0; count < 10; count += 1) expect(await quickTurnOf(pace)).toMatchObject({ type: 'leave' });
    const turn = await turnOf(pace);
    expect(turn).toMatchObject({ type: 'wait', because: 'pace', forMs: 500 });
    if (turn.type !== 'wait' || turn.because !== 'pace') return;
    clock.advance(499);
    expect(await turnOf(pace, turn.ticket)).toMatchObject({ forMs: 1 });
    clock.advance(1);
    expect(await turnOf(pace, turn.ticket)).toMatchObject({ type: 'leave' });
    expect(await turnOf(pace)).toMatchObject({ forMs: 500 });
  });

  test('pauses after 429, when tickets are worth nothing any more, and goes on one document at a time', async () => {
    const clock = createFakeClock();
    const { pace, events } = start(clock);
    for (let count = 0; count < 10; count += 1) await quickTurnOf(pace);
    const promised = await turnOf(pace);
    await fail(pace, 'UPSTREAM_RATE_LIMITED', 'documents', 5000);
    expect(events).toEqual([{ type: 'upstream-paused', forMs: 5000, share: 0.5 }]);
    expect(await turnOf(pace)).toEqual({ type: 'wait', because: 'pause', forMs: 5000 });
    expect(pace.pausedForMs()).toBe(5000);
    clock.advance(5000);
    const ticket = promised.type === 'wait' && promised.because === 'pace' ? promised.ticket : undefined;
    expect(await turnOf(pace, ticket)).toMatchObject({ type: 'wait', because: 'pace' });
    expect(pace.status().budget.ratePerSecond).toBe(1);
    clock.advance(60_000);
    expect(pace.status().budget.ratePerSecond).toBe(2);
  });

  test('leaves LeetCode alone after a block, and after three 429s in a row', async () => {
    const clock = createFakeClock();
    const { pace } = start(clock);
    await fail(pace, 'UPSTREAM_BLOCKED');
    expect(await turnOf(pace)).toEqual({ type: 'refused', cause: 'UPSTREAM_BLOCKED', retryAfterMs: 30_000 });
    expect(pace.status().breaker).toEqual({
      state: 'open',
      openUntilMs: clock.nowMs() + 30_000,
      cause: 'UPSTREAM_BLOCKED',
    });
    const other = start(clock).pace;
    for (const waitMs of [1000, 2000]) {
      await fail(other, 'UPSTREAM_RATE_LIMITED');
      expect(other.refusal('documents')).toBeUndefined();
      clock.advance(waitMs);
    }
    await fail(other, 'UPSTREAM_RATE_LIMITED');
    expect(other.refusal('documents')).toMatchObject({ cause: 'UPSTREAM_RATE_LIMITED' });
  });

  test('leaves pages alone after a block of pages, and asks documents', async () => {
    const { pace } = start(createFakeClock());
    await fail(pace, 'UPSTREAM_BLOCKED', 'pages');
    expect(await turnOf(pace, undefined, 'pages')).toMatchObject({ type: 'refused' });
    expect(await turnOf(pace)).toMatchObject({ type: 'leave' });
    expect(pace.status()).toMatchObject({ breaker: { state: 'closed' }, pageBreaker: { state: 'open' } });
  });

  test('lets one probe past when the time is over, and all when it was answered', async () => {
    const clock = createFakeClock();
    const { pace, events } = start(clock);
    await fail(pace, 'UPSTREAM_BLOCKED');
    clock.advance(30_000);
    expect(await turnOf(pace)).toMatchObject({ type: 'leave' });
    expect(await turnOf(pace)).toEqual({ type: 'refused', cause: 'UPSTREAM_BLOCKED', retryAfterMs: 1_000 });
    await pace.report({ type: 'answered', door: 'documents', sentAtMs: pace.nowMs() });
    expect(await turnOf(pace)).toMatchObject({ type: 'leave' });
    expect(events.map(({ type }) => type)).toEqual(['upstream-breaker-opened', 'upstream-breaker-closed']);
  });

  test('takes what it does not understand for an answer', async () => {
    const { pace } = start(createFakeClock());
    for (let count = 0; count < 20; count += 1) await fail(pace, 'UPSTREAM_CHANGED');
    expect(await turnOf(pace)).toMatchObject({ type: 'leave' });
  });
});

describe('processes that share a text', () => {
  test('have one bucket between them, whatever their clocks say', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock, 3_600_000);
    const paces = [start(clock, shared).pace, start(clock, shared).pace, start(clock, shared).pace];
    const given = [];
    for (let count = 0; count < 12; count += 1) given.push(await quickTurnOf(paces[count % 3] as Pace));
    expect(given.filter(({ type }) => type === 'leave')).toHaveLength(10);
    expect(given.slice(10)).toMatchObject([{ forMs: 500 }, { forMs: 1000 }]);
    expect(paces[0]?.status().budget.shared).toBe(true);
  });

  test('come to two round trips a document when nobody comes between: when it leaves, and when it has ended', async () => {
    const clock = createFakeClock();
    const { text, shared } = createText(clock);
    const { pace } = start(clock, shared);
    await quickTurnOf(pace);
    // The first has to learn what there is.
    expect(text.trips).toBe(3);
    await quickTurnOf(pace);
    await pace.report({ type: 'answered', door: 'documents', sentAtMs: pace.nowMs() });
    expect(text.trips).toBe(5);
  });

  test('take turns rightly when all come at the same moment', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock);
    const paces = Array.from({ length: 15 }, () => start(clock, shared).pace);
    const given = await Promise.all(paces.map((pace) => turnOf(pace)));
    expect(given.filter(({ type }) => type === 'leave')).toHaveLength(10);
    // All ten are on their way: nothing can be promised to the others.
    expect(given.flatMap((turn) => (turn.type === 'wait' ? [turn.forMs] : []))).toEqual(Array(5).fill(500));
    for (const turn of given) if (turn.type === 'leave') turn.end();
    await turns();
    const again = await Promise.all(paces.slice(0, 5).map((pace) => turnOf(pace)));
    expect(again.map((turn) => turn.type === 'wait' && turn.forMs)).toEqual([500, 1000, 1500, 2000, 2500]);
  });

  test('agree as long as each question is answered in time, however many it takes', async () => {
    const clock = createFakeClock();
    const { text, shared } = createText(clock);
    let others = 4;
    // 40 ms an answer, and somebody else comes between four times: longer than the limit of 50 ms altogether.
    const slow: SharedText = {
      swap: (expected, next) =>
        new Promise((resolve, reject) => {
          clock.after(40, () => {
            if (others > 0) text.text = text.text === '' ? '' : text.text.replace(/"atMs":\d+/, `"atMs":${others}`);
            others -= 1;
            shared.swap(expected, next).then(resolve, reject);
          });
        }),
    };
    const { pace } = start(clock, slow);
    text.text = JSON.stringify(initialState({ ratePerSecond: 2, burst: 10 }, clock.nowMs()));
    const given: PaceTurn[] = [];
    pace.turn({ door: 'documents', ticket: undefined }, (turn) => given.push(turn));
    for (let round = 0; round < 10 && given.length === 0; round += 1) {
      clock.advance(40);
      await machineTurns();
    }
    expect(given).toMatchObject([{ type: 'leave' }]);
    expect(others).toBeLessThan(0);
    expect(pace.status().budget.shared).toBe(true);
  });

  test('hear of an opened breaker before their next document, and of its end', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock);
    const [first, second] = [start(clock, shared), start(clock, shared)];
    await turnOf(second.pace);
    await fail(first.pace, 'UPSTREAM_BLOCKED');
    expect(await turnOf(second.pace)).toMatchObject({ type: 'refused', cause: 'UPSTREAM_BLOCKED' });
    expect(second.events).toMatchObject([{ type: 'upstream-breaker-opened' }]);
    clock.advance(30_000);
    expect(await turnOf(second.pace)).toMatchObject({ type: 'leave' });
    expect(await turnOf(first.pace)).toMatchObject({ type: 'refused', retryAfterMs: 1_000 });
    await second.pace.report({ type: 'answered', door: 'documents', sentAtMs: second.pace.nowMs() });
    expect(await turnOf(first.pace)).toMatchObject({ type: 'leave' });
  });

  test('hear of it also while they wait for a token', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock);
    const [first, second] = [start(clock, shared).pace, start(clock, shared).pace];
    for (let count = 0; count < 10; count += 1) await quickTurnOf(first);
    const turn = await turnOf(second);
    await fail(first, 'UPSTREAM_BLOCKED');
    clock.advance(1000);
    const ticket = turn.type === 'wait' && turn.because === 'pace' ? turn.ticket : undefined;
    expect(await turnOf(second, ticket)).toMatchObject({ type: 'refused' });
  });

  test('make one pause of one 429', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock);
    const [first, second] = [start(clock, shared).pace, start(clock, shared).pace];
    await turnOf(second);
    await fail(first, 'UPSTREAM_RATE_LIMITED', 'documents', 3000);
    expect(await turnOf(second)).toEqual({ type: 'wait', because: 'pause', forMs: 3000 });
  });
});

describe('while the shared text is away', () => {
  test('each process takes its share, at once, and does not ask for a second', async () => {
    const clock = createFakeClock();
    const { text, shared } = createText(clock);
    text.isAway = true;
    const { pace } = start(clock, shared);
    const given = [];
    for (let count = 0; count < 6; count += 1) given.push(await turnOf(pace));
    expect(given.map(({ type }) => type)).toEqual([...Array<string>(5).fill('leave'), 'wait']);
    expect(pace.status().budget).toMatchObject({ ratePerSecond: 1, shared: false });
    expect(text.trips).toBe(1);
  });

  test('one that stands still holds a document up for its limit, once a second', async () => {
    const clock = createFakeClock();
    const { text, shared } = createText(clock);
    const { pace } = start(clock, shared);
    await turnOf(pace);
    text.hangs = true;
    const given: PaceTurn[] = [];
    pace.turn({ door: 'documents', ticket: undefined }, (turn) => given.push(turn));
    await turns();
    clock.advance(49);
    expect(given).toEqual([]);
    clock.advance(1);
    await machineTurns();
    expect(given).toMatchObject([{ type: 'leave' }]);
    pace.turn({ door: 'documents', ticket: undefined }, (turn) => given.push(turn));
    expect(given).toHaveLength(2);
  });

  test('what was left of the burst goes on counting, there and when it is back', async () => {
    const clock = createFakeClock();
    const { text, shared } = createText(clock);
    const { pace } = start(clock, shared);
    for (let count = 0; count < 8; count += 1) await quickTurnOf(pace);
    text.isAway = true;
    expect((await quickTurnOf(pace)).type).toBe('leave');
    expect((await quickTurnOf(pace)).type).toBe('leave');
    expect((await turnOf(pace)).type).toBe('wait');
    text.isAway = false;
    clock.advance(1000);
    // Three tokens were taken meanwhile, and two have come: the shared text alone would give four.
    expect((await quickTurnOf(pace)).type).toBe('leave');
    expect((await quickTurnOf(pace)).type).toBe('wait');
    expect(pace.status().budget.shared).toBe(true);
  });

  test('a text that was lost, or is not understood, is written anew from what is known', async () => {
    const clock = createFakeClock();
    for (const lost of ['', 'not JSON', '{"bucket":1}']) {
      const { text, shared } = createText(clock);
      const { pace } = start(clock, shared);
      await fail(pace, 'UPSTREAM_BLOCKED');
      text.text = lost;
      expect(await turnOf(pace)).toMatchObject({ type: 'refused' });
      expect(text.text).toContain('UPSTREAM_BLOCKED');
    }
  });
});

describe('a document on its way', () => {
  test('counts until it has ended: the bucket is not filled behind its back', async () => {
    const clock = createFakeClock();
    const { pace } = start(clock);
    const late = await Promise.all(Array.from({ length: 10 }, () => turnOf(pace)));
    clock.advance(1_500);
    // Three tokens would have come. With them thirteen could arrive in the same moment.
    expect(await turnOf(pace)).toEqual({ type: 'wait', forMs: 500, because: 'pace', ticket: undefined });
    for (const turn of late) if (turn.type === 'leave') turn.end();
    expect(await turnOf(pace)).toMatchObject({ type: 'wait', forMs: 500 });
  });

  test('of a process that was killed counts for no longer than an exchange may take', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock);
    const [killed, other] = [start(clock, shared).pace, start(clock, shared).pace];
    for (let count = 0; count < 10; count += 1) await turnOf(killed);
    clock.advance(9_999);
    expect(await turnOf(other)).toMatchObject({ type: 'wait' });
    clock.advance(501);
    expect(await turnOf(other)).toMatchObject({ type: 'leave' });
  });

  test('is one of `concurrency` for all processes together', async () => {
    const clock = createFakeClock();
    const { shared } = createText(clock);
    const limits = { concurrency: 2, wayMs: 10_000, probeMs: 20_000 };
    const paces = [start(clock, shared, limits).pace, start(clock, shared, limits).pace] as const;
    const [first] = [await turnOf(paces[0]), await turnOf(paces[1])];
    const held = await turnOf(paces[1]);
    expect(held).toMatchObject({ type: 'wait', because: 'pace', forMs: 250 });
    if (first.type === 'leave') first.end();
    await turns();
    expect(await turnOf(paces[1])).toMatchObject({ type: 'leave' });
  });

  test('that was promised a token and is not sent gives its place back', async () => {
    const clock = createFakeClock();
    const { pace } = start(clock, undefined, { concurrency: 1, wayMs: 10_000, probeMs: 20_000 });
    for (let count = 0; count < 10; count += 1) await quickTurnOf(pace);
    const turn = await turnOf(pace);
    clock.advance(500);
    if (turn.type === 'wait' && turn.because === 'pace' && turn.ticket) pace.giveBack(turn.ticket);
    clock.advance(500);
    expect(await turnOf(pace)).toMatchObject({ type: 'leave' });
  });

  test('has ended for all, also when that came about while nobody could be asked', async () => {
    const clock = createFakeClock();
    const { text, shared } = createText(clock);
    const { pace } = start(clock, shared);
    const turn = await turnOf(pace);
    text.isAway = true;
    if (turn.type === 'leave') turn.end();
    await turns();
    expect(text.text).not.toContain('"onTheWay":[]');
    text.isAway = false;
    clock.advance(1_000);
    await quickTurnOf(pace);
    expect(text.text).toContain('"onTheWay":[]');
  });
});

test('however processes ask, and however long each document takes: no span of time sees more arrive than the budget', async () => {
  const wave = fc.record({
    process: fc.nat(2),
    afterMs: fc.integer({ min: 0, max: 600 }),
    documents: fc.integer({ min: 1, max: 6 }),
    wayMs: fc.integer({ min: 0, max: 3_000 }),
    backMs: fc.integer({ min: 0, max: 3_000 }),
    restarts: fc.nat(20),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(wave, { minLength: 5, maxLength: 25 }), async (waves) => {
      const clock = createFakeClock();
      const { shared } = createText(clock);
      const paces = [0, 1, 2].map(() => start(clock, shared).pace);
      const arrived: number[] = [];
      const send = (pace: Pace, { wayMs, backMs }: { wayMs: number; backMs: number }, ticket?: Ticket): void =>
        pace.turn({ door: 'documents', ticket }, (turn) => {
          if (turn.type === 'wait')
            clock.after(turn.forMs, () =>
              send(pace, { wayMs, backMs }, turn.because === 'pace' ? turn.ticket : undefined),
            );
          if (turn.type !== 'leave') return;
          clock.after(wayMs, () => arrived.push(clock.nowMs()));
          clock.after(wayMs + backMs, turn.end);
        });
      for (const { process, afterMs, documents, restarts, ...way } of waves) {
        clock.advance(afterMs);
        if (restarts === 0) paces[process] = start(clock, shared).pace;
        for (let count = 0; count < documents; count += 1) send(paces[process] as Pace, way);
        await turns();
      }
      const wanted = waves.reduce((sum, { documents }) => sum + documents, 0);
      for (let steps = 0; arrived.length < wanted && steps < 5_000; steps += 1) {
        clock.advance(100);
        await turns();
      }
      expect(arrived).toHaveLength(wanted);
      for (const [first, fromMs] of arrived.entries()) {
        for (const [last, toMs] of arrived.entries()) {
          if (last >= first) expect(last - first + 1).toBeLessThanOrEqual(10 + ((toMs - fromMs) / 1000) * 2 + 1e-6);
        }
      }
    }),
    { numRuns: 30 },
  );
}, 60_000);
