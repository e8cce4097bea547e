/** A simulated user exists by name alone, behaves as the name says, and is the same on every run. */
import { describe, expect, test } from '@jest/globals';
import { findUser } from '../../simulator/data/user-name.ts';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { askUser } from './ask-user.ts';
import { ask, at, listAt, textAt } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

describe('the recent submissions of a user', () => {
  test('are 20 at most, whatever the limit, and 20 without one', async () => {
    const { body } = await ask(
      simulator(),
      '{ all: recentSubmissionList(username: "alice") { id } many: recentAcSubmissionList(username: "alice", limit: 500) { id } few: recentSubmissionList(username: "alice", limit: 3) { id } }',
    );
    expect(listAt(body, 'data.all')).toHaveLength(20);
    expect(listAt(body, 'data.many')).toHaveLength(20);
    expect(listAt(body, 'data.few')).toEqual(listAt(body, 'data.all').slice(0, 3));
  });

  test('are newest first, with timestamps as text', async () => {
    const rows = listAt(await askUser(simulator(), 'bob'), 'data.recentSubmissionList');
    const stamps = rows.map((row) => textAt(row, 'timestamp'));
    expect(stamps).toEqual(stamps.toSorted().reverse());
    expect(rows.every((row) => textAt(row, 'url') === `/submissions/detail/${textAt(row, 'id')}/`)).toBe(true);
  });

  test('that were accepted are accepted ones', async () => {
    const body = await askUser(simulator(), 'bob');
    const accepted = listAt(body, 'data.recentAcSubmissionList');
    expect(new Set(accepted.map((row) => at(row, 'statusDisplay')))).toEqual(new Set(['Accepted']));
    const shown = listAt(body, 'data.recentSubmissionList').filter((row) => at(row, 'statusDisplay') === 'Accepted');
    expect(accepted.slice(0, shown.length).map((row) => at(row, 'id'))).toEqual(shown.map((row) => at(row, 'id')));
  });
});

describe('the name of a user', () => {
  test.each([
    ['ALICE', 'Alice'],
    ['leetcode', 'LeetCode'],
    ['@_deleted_user_1234abcd', '@_deleted_user_1234abcd'],
    ['łucja.żółw', 'Łucja.żółw'],
    ['a-name_of.thirty@characters-30', 'A-name_of.thirty@characters-30'],
  ])('%s is spelt %s', async (asked, canonical) => {
    const { body } = await ask(simulator(), 'query($name: String!) { matchedUser(username: $name) { username } }', {
      name: asked,
    });
    expect(at(body, 'data.matchedUser.username')).toBe(canonical);
  });

  test.each(['nobody', 'NoBody-7', 'ghost-rider', 'Unknown1', '', 'has space', 'x'.repeat(31)])(
    '%j is nobody’s',
    (name) => {
      expect(findUser(name)).toBeNull();
    },
  );

  test('says that the history is private', async () => {
    const { body } = await ask(
      simulator(),
      '{ recentSubmissionList(username: "private1") { id } canSeeOtherSubmissionHistory(userSlug: "private1") canSeeOtherCalendar(userSlug: "private1") }',
    );
    expect(at(body, 'data')).toEqual({
      recentSubmissionList: [],
      canSeeOtherSubmissionHistory: false,
      canSeeOtherCalendar: true,
    });
  });

  test('says that nothing was ever solved', async () => {
    const body = await askUser(simulator(), 'empty1');
    expect(at(body, 'data.matchedUser.profile.ranking')).toBe(5_000_001);
    expect(listAt(body, 'data.matchedUser.problemsSolvedBeatsStats').map((row) => at(row, 'percentage'))).toEqual([
      null,
      null,
      null,
    ]);
    expect(at(body, 'data.matchedUser.submissionCalendar')).toBe('{}');
    expect(listAt(body, 'data.recentSubmissionList')).toEqual([]);
  });

  test('starts with a prefix, for those who look for one', async () => {
    const { body } = await ask(
      simulator(),
      '{ matchedUsers(namePrefix: "kit", limit: 4) { username } none: matchedUsers(namePrefix: "nobody") { username } }',
    );
    expect(listAt(body, 'data.matchedUsers').map((row) => textAt(row, 'username').slice(0, 3))).toEqual([
      'Kit',
      'Kit',
      'Kit',
      'Kit',
    ]);
    expect(listAt(body, 'data.none')).toEqual([]);
  });
});

describe('two simulators', () => {
  test('with the same seed give the same answers, and others with another seed', async () => {
    const [twin, other] = await Promise.all([startSimulator({ seed: 1 }), startSimulator({ seed: 2 })]);
    const query =
      '{ matchedUser(username: "alice") { profile { ranking } submissionCalendar badges { id } } userContestRankingHistory(username: "alice") { rating } randomQuestion { title } question(titleSlug: "two-sum") { hints } }';
    const [mine, same, different] = await Promise.all([ask(simulator(), query), ask(twin, query), ask(other, query)]);
    await Promise.all([twin.close(), other.close()]);
    expect(same.text).toBe(mine.text);
    expect(different.text).not.toBe(mine.text);
  });
});
