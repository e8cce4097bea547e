/** The simulated daily challenge changes at 00:00 UTC and has a past. */
import { describe, expect, test } from '@jest/globals';
import { ask, at, listAt, textAt } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

describe('the daily challenge', () => {
  test('is that of the UTC day and changes at midnight', async () => {
    const daily = async (nowMs: number) => {
      simulator().setNow(nowMs);
      const { body } = await ask(
        simulator(),
        '{ activeDailyCodingChallengeQuestion { date link userStatus question { titleSlug isPaidOnly challengeQuestion { date } } } }',
      );
      return at(body, 'data.activeDailyCodingChallengeQuestion');
    };
    const midnight = Date.UTC(2026, 8, 23);
    const before = await daily(midnight - 1);
    const after = await daily(midnight);
    expect([at(before, 'date'), at(after, 'date')]).toEqual(['2026-09-22', '2026-09-23']);
    expect(at(before, 'question.titleSlug')).not.toBe(at(after, 'question.titleSlug'));
    expect(at(after, 'link')).toBe(`/problems/${textAt(after, 'question.titleSlug')}/`);
    expect(at(after, 'question.challengeQuestion.date')).toBe('2026-09-23');
  });

  test('has a list for each month, up to today', async () => {
    const { body } = await ask(
      simulator(),
      '{ now: dailyCodingChallengeV2(year: 2026, month: 9) { challenges { date } weeklyChallenges { question { isPaidOnly } } } then: dailyCodingChallengeV2(year: 2026, month: 2) { challenges { date } } later: dailyCodingChallengeV2(year: 2027, month: 1) { challenges { date } } }',
    );
    expect(
      listAt(body, 'data.now.challenges')
        .map((row) => at(row, 'date'))
        .at(-1),
    ).toBe('2026-09-22');
    expect(listAt(body, 'data.then.challenges')).toHaveLength(28);
    expect(listAt(body, 'data.later.challenges')).toEqual([]);
    expect(listAt(body, 'data.now.weeklyChallenges').every((row) => at(row, 'question.isPaidOnly') === true)).toBe(
      true,
    );
  });
});
