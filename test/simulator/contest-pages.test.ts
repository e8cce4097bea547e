/** The REST pages about a contest have the standings that GraphQL lacks. */
import { describe, expect, test } from '@jest/globals';
import { at, keysAt, listAt, numberAt, send } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

describe('the REST pages of a contest', () => {
  test('give 25 rows a page, best first, and the submissions in the same order', async () => {
    const page = async (number: number) =>
      (await send(simulator(), 'GET', `/contest/api/ranking/weekly-contest-500/?pagination=${number}&region=global_v2`))
        .body;
    const [first, second] = [await page(1), await page(2)];
    const rows = [...listAt(first, 'total_rank'), ...listAt(second, 'total_rank')];
    expect(rows.map((row) => at(row, 'rank'))).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
    const order = rows.map((row) => [-numberAt(row, 'score'), numberAt(row, 'finish_time')]);
    expect(order).toEqual(order.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d));
    expect(at(first, 'is_past')).toBe(true);
    expect(listAt(first, 'questions')).toHaveLength(4);
    expect(listAt(first, 'submissions')).toHaveLength(25);
    expect([...keysAt(first, 'submissions.0')].toSorted()).toEqual(
      listAt(first, 'questions')
        .map((question) => String(at(question, 'question_id')))
        .toSorted(),
    );
    const beyond = Math.ceil(numberAt(first, 'user_num') / 25) + 1;
    expect(listAt(await page(beyond), 'total_rank')).toEqual([]);
  });

  test('tell about the contest', async () => {
    const { status, body } = await send(simulator(), 'GET', '/contest/api/info/biweekly-contest-150/');
    expect(status).toBe(200);
    expect(at(body, 'contest')).toMatchObject({
      title: 'Biweekly Contest 150',
      title_slug: 'biweekly-contest-150',
      duration: 5400,
      is_virtual: false,
    });
    expect(listAt(body, 'questions')).toHaveLength(4);
  });

  test('are HTML with 404 for an unknown contest', async () => {
    const { status, contentType } = await send(simulator(), 'GET', '/contest/api/info/no-contest/');
    expect([status, contentType]).toEqual([404, 'text/html; charset=utf-8']);
  });
});
