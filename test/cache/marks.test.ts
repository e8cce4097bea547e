import { beforeEach, describe, expect, test } from '@jest/globals';
import { createMarks, markLifetimeMs, maxMarks, maxPatterns, type Marks } from '../../src/cache/marks.ts';
import { everythingTag, keyTag, kindTag, patternTag, type Tagged } from '../../src/cache/tags.ts';
import { createFakeClock, type FakeClock } from '../support/fake-clock.ts';

const alice: Tagged = { key: 'userProfile("alice")', kind: 'profile' };
const bob: Tagged = { key: 'userProfile("bob")', kind: 'profile' };

let clock: FakeClock;
let marks: Marks;
beforeEach(() => {
  clock = createFakeClock();
  marks = createMarks({
    clock,
    subjectsOf: ({ key, value }) => [
      ...(key.includes('alice') ? ['user:alice'] : []),
      ...(value === 'nothing' ? [kindTag('absent')] : []),
    ],
  });
});

const forget = (tag: string, agoMs = 0) => marks.add([{ tag, forgottenAtMs: clock.nowMs() - agoMs }]);
const isForgotten = (tagged: Tagged, agoMs = 0) => marks.isForgotten(tagged, { storedAtMs: clock.nowMs() - agoMs });

describe('an answer that is asked about again', () => {
  const stored = { storedAtMs: Date.UTC(2026, 0, 1) - 1 };
  const isIt = () => marks.isForgotten(alice, stored);

  test('is compared with each mark once, and forgotten as soon as one concerns it', () => {
    let compared = 0;
    const subjectsOf = () => {
      compared += 1;
      return ['user:alice'];
    };
    marks = createMarks({ clock, subjectsOf });
    forget('user:bob');
    expect([isIt(), isIt(), isIt()]).toEqual([false, false, false]);
    expect(compared).toBe(1);
    forget(patternTag('*"bob"*'));
    expect([isIt(), isIt()]).toEqual([false, false]);
    expect(compared).toBe(2);
    forget(patternTag('*"alice"*'));
    expect([isIt(), isIt()]).toEqual([true, true]);
  });

  test('is forgotten by a later mark of a tag that was too early for it before', () => {
    forget('user:alice', 10);
    forget('user:bob');
    expect(isIt()).toBe(false);
    forget('user:alice');
    expect(isIt()).toBe(true);
  });

  test('is forgotten by what marks that had to go have become', () => {
    forget('user:bob');
    expect(isIt()).toBe(false);
    for (let index = 0; index <= maxPatterns; index += 1) forget(patternTag(`nothing-${index}`));
    expect(isIt()).toBe(true);
  });
});

describe('a mark', () => {
  test.each([
    ['everything', everythingTag, true],
    ['its kind', kindTag('profile'), true],
    ['another kind', kindTag('contests'), false],
    ['its subject', 'user:alice', true],
    ['another subject', 'user:bob', false],
    ['its key', keyTag(alice.key), true],
    ['another key, of which its key is a beginning', keyTag(`${alice.key} `), false],
    ['a pattern of its key', patternTag('*"alice"*'), true],
    ['another pattern', patternTag('*"al"*'), false],
    ['a pattern’s text as a key', keyTag('*'), false],
  ])('of %s', (_, tag, expected) => {
    forget(tag);
    expect(isForgotten(alice)).toBe(expected);
    expect(marks.concerning(alice).map((mark) => mark.tag)).toEqual(expected ? [tag] : []);
  });

  test('concerns what was stored up to its moment, and nothing after it', () => {
    forget('user:alice');
    expect([isForgotten(alice, 1), isForgotten(alice, 0), isForgotten(alice, -1)]).toEqual([true, true, false]);
    expect(isForgotten(bob)).toBe(false);
  });

  test('concerns by what the answer says, too', () => {
    forget(kindTag('absent'));
    expect([isForgotten({ ...bob, value: 'nothing' }), isForgotten({ ...bob, value: 'something' })]).toEqual([
      true,
      false,
    ]);
  });

  test('is news once, and again only when it is later', () => {
    const mark = { tag: 'user:alice', forgottenAtMs: clock.nowMs() };
    expect(marks.add([mark])).toEqual([mark]);
    expect(marks.add([mark])).toEqual([]);
    expect(marks.add([{ ...mark, forgottenAtMs: mark.forgottenAtMs - 1 }])).toEqual([]);
    expect(marks.all()).toEqual([mark]);
  });

  test('of a clock that is far ahead keeps nothing from being kept for longer than a minute', () => {
    forget('user:alice', -3_600_000);
    expect([isForgotten(alice, -60_000), isForgotten(alice, -60_001)]).toEqual([true, false]);
  });

  test('made anew is later than the one before, though the clock stands still', () => {
    const first = marks.next('user:alice');
    marks.add([first]);
    const before = marks.revision();
    marks.add([marks.next('user:alice')]);
    expect(marks.isMarkedSince(alice, before)).toBe(true);
    expect(marks.all()).toEqual([{ tag: 'user:alice', forgottenAtMs: first.forgottenAtMs + 1 }]);
  });

  test('is noticed by whoever began before it, whatever any clock says', () => {
    const before = marks.revision();
    forget('user:alice', 60_000);
    expect([marks.isMarkedSince(alice, before), marks.isMarkedSince(bob, before)]).toEqual([true, false]);
    expect(marks.isMarkedSince(alice, marks.revision())).toBe(false);
  });

  test('is dropped when it can concern nothing any more, also one that comes so late', () => {
    forget('user:alice');
    clock.advance(markLifetimeMs);
    expect(marks.all()).toEqual([]);
    expect(forget('user:bob', markLifetimeMs)).toEqual([]);
  });
});

describe('too many marks', () => {
  test('of patterns make the oldest one a mark of everything at its own moment', () => {
    for (let index = 0; index <= maxPatterns; index += 1) {
      forget(patternTag(`nothing-${index}`));
      clock.advance(1_000);
    }
    expect(marks.all()).toHaveLength(maxPatterns + 1);
    // The oldest was made this long ago: what is older is forgotten, what is younger is not.
    const agoMs = (maxPatterns + 1) * 1_000;
    expect([isForgotten(bob, agoMs), isForgotten(bob, agoMs - 1)]).toEqual([true, false]);
  });

  test('that come all at once stay bounded in the same way', () => {
    const newestMs = clock.nowMs();
    const count = maxMarks * 2;
    marks.add(
      Array.from({ length: count }, (_, index) => ({
        tag: `user:${index}`,
        forgottenAtMs: newestMs - index,
      })).reverse(),
    );
    expect(marks.all()).toHaveLength(maxMarks);
    // One place is that of the mark of everything, which is as old as the youngest that has no place.
    expect([isForgotten(bob, maxMarks - 1), isForgotten(bob, maxMarks - 2)]).toEqual([true, false]);
  });

  test('of any kind stay bounded, and none is lost', () => {
    for (let index = 0; index < maxMarks + 50; index += 1) {
      forget(`user:${index}`);
      clock.advance(1);
    }
    expect(marks.all().length).toBeLessThanOrEqual(maxMarks);
    // 51 became "everything before": one place is that mark's own.
    const agoMs = maxMarks + 50;
    expect([isForgotten(bob, agoMs - 50), isForgotten(bob, agoMs - 51)]).toEqual([true, false]);
  });
});
