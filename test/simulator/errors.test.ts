/** The simulator fails in LeetCode's words, and nulls climb as far as LeetCode's schema lets them. */
import { describe, expect, test } from '@jest/globals';
import { ask, at } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

describe('an error while executing', () => {
  test('is a 200 with the text, the place, the alias and the extensions', async () => {
    const { status, body, text } = await ask(simulator(), '{ u0: matchedUser(username: "nobody") { username } }');
    expect(status).toBe(200);
    expect(body).toEqual({
      errors: [
        {
          message: 'That user does not exist.',
          locations: [{ line: 1, column: 3 }],
          path: ['u0'],
          extensions: { handled: true, skip_sentry: true },
        },
      ],
      data: { u0: null },
    });
    expect(text.indexOf('"errors"')).toBeLessThan(text.indexOf('"data"'));
  });

  test('of one alias leaves the others alone', async () => {
    const { body } = await ask(
      simulator(),
      '{ a: matchedUser(username: "nobody") { username } b: matchedUser(username: "bob") { username } }',
    );
    expect(at(body, 'data')).toEqual({ a: null, b: { username: 'Bob' } });
  });

  test('about a contest user is Django’s own, once per root', async () => {
    const { body } = await ask(
      simulator(),
      '{ userContestRanking(username: "ghost-1") { rating } userContestRankingHistory(username: "ghost-1") { rating } }',
    );
    expect(at(body, 'data')).toEqual({ userContestRanking: null, userContestRankingHistory: null });
    for (const index of [0, 1]) {
      expect(at(body, `errors.${index}.message`)).toBe('User matching query does not exist.');
      expect(at(body, `errors.${index}.extensions`)).toEqual({ handled: true });
    }
  });

  test('does not happen for unknown users in recent lists', async () => {
    const { body } = await ask(
      simulator(),
      '{ recentAcSubmissionList(username: "nobody") { id } recentSubmissionList(username: "nobody") { id } }',
    );
    expect(body).toEqual({ data: { recentAcSubmissionList: [], recentSubmissionList: [] } });
  });

  test('about missing tag slugs is Python’s', async () => {
    const { body } = await ask(simulator(), '{ ugcArticleDiscussionArticles(keywords: []) { totalNum } }');
    expect(at(body, 'errors.0.message')).toBe("argument of type 'NoneType' is not iterable");
    expect(at(body, 'data.ugcArticleDiscussionArticles')).toBeNull();
  });
});

describe('a null', () => {
  test('of a hidden calendar takes the user with it, but not another alias of the same user', async () => {
    const { status, body } = await ask(
      simulator(),
      '{ a: matchedUser(username: "hidden_1") { username userCalendar { streak } } b: matchedUser(username: "hidden_1") { username } canSeeOtherCalendar(userSlug: "hidden_1") }',
    );
    expect(status).toBe(200);
    expect(at(body, 'data')).toEqual({ a: null, b: { username: 'Hidden_1' }, canSeeOtherCalendar: false });
    expect(at(body, 'errors')).toEqual([
      {
        message: 'no permission to check the calendar.',
        locations: [{ line: 1, column: 51 }],
        path: ['a', 'userCalendar'],
        extensions: { handled: true },
      },
    ]);
  });

  test('of the official account’s calendar does the same', async () => {
    const { body } = await ask(simulator(), '{ matchedUser(username: "leetcode") { userCalendar { streak } } }');
    expect(at(body, 'errors.0.message')).toBe('no permission to check the calendar.');
  });

  test('of a non-null root empties the whole answer', async () => {
    const { status, body } = await ask(
      simulator(),
      '{ fine: matchedUser(username: "bob") { username } p: userProfileUserQuestionProgressV2(userSlug: "nobody") { totalQuestionBeatsPercentage } }',
    );
    expect(status).toBe(200);
    expect(at(body, 'data')).toBeNull();
    expect(at(body, 'errors.0.path')).toEqual(['p']);
  });

  test('of a search without a session empties the whole answer too', async () => {
    const { status, body } = await ask(
      simulator(),
      '{ problemsetQuestionListV2(searchKeyword: "sum") { totalLength } }',
    );
    expect([status, at(body, 'data'), at(body, 'errors.0.message')]).toEqual([200, null, 'Please Register or Sign in']);
  });
});
