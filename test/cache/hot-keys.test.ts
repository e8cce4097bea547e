import { describe, expect, test } from '@jest/globals';
import { createHotKeys } from '../../src/cache/hot-keys.ts';

const times = (count: number, run: (index: number) => void): void => {
  for (let index = 0; index < count; index += 1) run(index);
};

describe('hot keys', () => {
  test('are those asked for most, the hottest first, no more than are wanted', () => {
    const hot = createHotKeys(2);
    times(3, () => hot.count('b'));
    times(1, () => hot.count('c'));
    times(5, () => hot.count('a'));
    expect(hot.hottest()).toEqual([
      ['a', 5],
      ['b', 3],
    ]);
  });

  test('fade: what was asked for yesterday gives way to what is asked for today', () => {
    const hot = createHotKeys(1);
    times(100, () => hot.count('yesterday'));
    times(5, () => hot.fade());
    times(4, () => hot.count('today'));
    expect(hot.hottest()).toEqual([['today', 4]]);
    times(20, () => hot.fade());
    expect(hot.hottest()).toEqual([]);
  });

  test('are not pushed out by a million that come by once', () => {
    const hot = createHotKeys(10);
    times(1_000_000, (index) => {
      hot.count(`random(${index})`);
      if (index % 50 === 0) hot.count('hot');
    });
    expect(hot.hottest()[0]?.[0]).toBe('hot');
    expect(hot.hottest()).toHaveLength(10);
  });

  test('go on from what was counted in an earlier run', () => {
    const hot = createHotKeys(10);
    hot.count('a');
    hot.add([
      ['a', 2],
      ['b', 7],
    ]);
    expect(hot.hottest()).toEqual([
      ['b', 7],
      ['a', 3],
    ]);
  });

  test('are counted in less than a microsecond each', () => {
    const hot = createHotKeys(1_000);
    const keys = Array.from({ length: 60 }, (_, index) => `userProfile("user-${index}")`);
    times(1_000, () => keys.forEach((key) => hot.count(key)));
    const startedAtMs = performance.now();
    times(10_000, () => keys.forEach((key) => hot.count(key)));
    const eachUs = ((performance.now() - startedAtMs) * 1_000) / 600_000;
    // 0.1 to 0.2 on an idle machine.
    expect(eachUs).toBeLessThan(2);
  });
});
