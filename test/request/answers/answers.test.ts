/** The answer cache by itself: what it takes, when it gives it again, and what bounds it. */
import { describe, expect, test } from '@jest/globals';
import { createAnswers, type Answers } from '../../../src/request/answers/answers.ts';
import type { Currency, Ingredient, Ingredients } from '../../../src/request/answers/ingredients.ts';
import { createFakeClock } from '../../support/fake-clock.ts';

const startMs = Date.UTC(2026, 0, 1);
const lookup: Ingredient = {
  key: 'userProfile("alice")',
  kind: 'profile',
  source: 'MEMORY',
  storedAtMs: startMs,
  freshUntilMs: startMs + 3_600_000,
  value: {},
};
const basis = {};
const whole: Ingredients = { lookups: [lookup], failures: 0, endsAtMs: Infinity, isKeptOut: false, basis };

function candidate(text = '{"data":{}}') {
  return {
    bytes: Buffer.from(text),
    contentType: 'application/json; charset=utf-8',
    etag: undefined,
    head: [],
    operationName: undefined,
    operationType: 'query' as const,
  };
}

function start({ maxBytes = 1024 * 1024 } = {}) {
  const clock = createFakeClock(startMs);
  const state = { revision: 0, current: true, basis: basis as unknown, looks: 0 };
  const currency: Currency = {
    revision: () => state.revision,
    areCurrent: () => ((state.looks += 1), state.current),
    basis: () => state.basis,
    goodUntilMs: ({ freshUntilMs }) => freshUntilMs,
  };
  const events: string[] = [];
  const answers = createAnswers({ currency, maxBytes, clock, onEvent: ({ type }) => events.push(type) });
  return { answers, clock, state, events };
}

/** As a client does that asks until it is kept. */
function keep(answers: Answers, key: string, ingredients = whole, text?: string) {
  answers.offer(key, candidate(text), ingredients);
  return answers.offer(key, candidate(text), ingredients);
}

describe('an answer', () => {
  test('is kept when it is made a second time, and found from then on', () => {
    const { answers } = start();
    expect(answers.offer('q', candidate(), whole)).toBeUndefined();
    expect(answers.find('q')).toBeUndefined();
    const kept = answers.offer('q', candidate(), whole);
    expect(kept).toBeDefined();
    expect(answers.find('q')).toBe(kept);
    expect(answers.find('another')).toBeUndefined();
  });

  test.each<[string, Partial<Ingredients>]>([
    ['a lookup that did not come from memory', { lookups: [{ ...lookup, source: 'REDIS' }] }],
    ['one stale lookup among fresh ones', { lookups: [lookup, { ...lookup, freshUntilMs: startMs }] }],
    ['a lookup that failed', { failures: 1 }],
    ['no lookup at all', { lookups: [] }],
    ['something of this moment alone', { isKeptOut: true }],
    ['an end that has come', { endsAtMs: startMs }],
    ['a basis that was replaced meanwhile', { basis: {} }],
  ])('with %s is never kept', (_name, change) => {
    const { answers } = start();
    expect(keep(answers, 'q', { ...whole, ...change })).toBeUndefined();
    expect(answers.find('q')).toBeUndefined();
  });

  test('that something in it was forgotten or replaced before it was offered is not kept', () => {
    const { answers, state } = start();
    state.current = false;
    expect(keep(answers, 'q')).toBeUndefined();
  });

  test('ends with the earliest of its lookups, to the millisecond', () => {
    const { answers, clock } = start();
    keep(answers, 'q', { ...whole, lookups: [lookup, { ...lookup, freshUntilMs: startMs + 300_000 }] });
    clock.advance(299_999);
    expect(answers.find('q')).toBeDefined();
    clock.advance(1);
    expect(answers.find('q')).toBeUndefined();
    expect(answers.size()).toEqual({ entries: 0, bytes: 0 });
  });

  test('ends at the moment that a field has named', () => {
    const { answers, clock } = start();
    keep(answers, 'q', { ...whole, endsAtMs: startMs + 1000 });
    clock.advance(999);
    expect(answers.find('q')).toBeDefined();
    clock.advance(1);
    expect(answers.find('q')).toBeUndefined();
  });

  test('ends when the whole that it rests on is another one', () => {
    const { answers, state } = start();
    keep(answers, 'q');
    state.basis = {};
    expect(answers.find('q')).toBeUndefined();
  });

  test('has its lookups looked at once after each change of anything, and not while nothing changes', () => {
    const { answers, state } = start();
    keep(answers, 'q');
    state.looks = 0;
    answers.find('q');
    answers.find('q');
    expect(state.looks).toBe(0);
    state.revision += 1;
    expect(answers.find('q')).toBeDefined();
    expect(answers.find('q')).toBeDefined();
    expect(state.looks).toBe(1);
    state.revision += 1;
    state.current = false;
    expect(answers.find('q')).toBeUndefined();
    // It is gone, and not only passed over.
    state.current = true;
    expect(answers.find('q')).toBeUndefined();
  });
});

describe('the bound in bytes', () => {
  test('counts keys, answers and their compressed forms, and lets the least recently used go', () => {
    const { answers, events } = start({ maxBytes: 100_000 });
    for (let at = 0; at < 200; at += 1) keep(answers, `q${at}`, whole, 'x'.repeat(400));
    expect(answers.size().bytes).toBeLessThanOrEqual(100_000);
    expect(answers.find('q199')).toBeDefined();
    expect(answers.find('q0')).toBeUndefined();
    expect(events.filter((type) => type === 'answer-evicted').length).toBe(200 - answers.size().entries);
  });

  test('counts a compressed form as soon as it is there', () => {
    const { answers } = start();
    keep(answers, 'q');
    const { bytes } = answers.size();
    const answer = answers.find('q');
    answer?.forms.set('br', Buffer.alloc(300));
    if (answer) answers.grown('q', answer);
    expect(answers.size()).toEqual({ entries: 1, bytes: bytes + 300 });
  });

  test('holds no giant: one answer takes a sixty-fourth of it at the most', () => {
    const { answers } = start({ maxBytes: 100_000 });
    expect(keep(answers, 'small', whole, 'x'.repeat(200))).toBeDefined();
    expect(keep(answers, 'giant', whole, 'x'.repeat(2000))).toBeUndefined();
    expect(answers.find('small')).toBeDefined();
  });

  test('is not filled by a flood of questions that are asked once', () => {
    const { answers } = start();
    keep(answers, 'hot');
    for (let at = 0; at < 200_000; at += 1) answers.offer(`once ${at}`, candidate(), whole);
    expect(answers.find('hot')).toBeDefined();
    expect(answers.size().entries).toBe(1);
  });
});
