import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Simulator } from '../../simulator/start-simulator.ts';
import { startBoth, type Leetgraph } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
let leetgraph: Leetgraph;
let simulator: Simulator;

beforeEach(async () => {
  both = await startBoth();
  ({ leetgraph, simulator } = both);
});
afterEach(() => both.close());

const document = () =>
  simulator
    .requests()
    .map((request) => request.document ?? '')
    .join('\n');
const roots = () => simulator.requests().map((request) => request.roots);

describe('only what is selected is asked for', () => {
  test('a name alone asks for the identity alone', async () => {
    const { data } = await leetgraph.query('{ user(username: "alice") { username } }');
    expect(data.user.username).toBe('Alice');
    expect(roots()).toEqual([{ matchedUser: 1 }]);
    expect(document()).not.toMatch(/profile|badges|submitStats/);
  });

  test('through named and inline fragments, nested ones too', async () => {
    const { data } = await leetgraph.query(`
      { user(username: "alice") { ...Card ... on Node { id } ... { badges { earned { name } } } } }
      fragment Card on User { ...Rating profile { ranking } }
      fragment Rating on User { contestRanking { rating } }
    `);
    expect(data.user.contestRanking.rating).toBeGreaterThan(0);
    expect(data.user.badges.earned).toEqual(expect.any(Array));
    expect(roots()).toEqual([{ matchedUser: 1, userContestRanking: 1 }]);
    expect(document()).not.toMatch(/submitStats|recentSubmissionList/);
  });

  test('once for aliases of a part with different arguments', async () => {
    const { data } = await leetgraph.query(`{ user(username: "alice") {
      three: recentSubmissions(first: 3) { nodes { title } }
      ten: recentSubmissions(first: 10) { nodes { title } }
    } }`);
    expect(data.user.three.nodes).toHaveLength(3);
    expect(data.user.ten.nodes.slice(0, 3)).toEqual(data.user.three.nodes);
    expect(roots()).toEqual([{ matchedUser: 1, recentSubmissionList: 1 }]);
  });

  test('twice for calendars of two years, in one document', async () => {
    const { data, errors } = await leetgraph.query(`{ user(username: "alice") {
      last: calendar(year: 2025) { days { date } } before: calendar(year: 2024) { days { date } }
    } }`);
    expect(errors).toBeUndefined();
    for (const { date } of data.user.last.days) expect(date).toMatch(/^2025-/);
    for (const { date } of data.user.before.days) expect(date).toMatch(/^2024-/);
    expect(roots()).toEqual([{ matchedUser: 3 }]);
  });

  test('not what @skip or @include leave out, with variables', async () => {
    const query = `query ($rating: Boolean!, $noBadges: Boolean!) { user(username: "alice") {
      username
      contestRanking @include(if: $rating) { rating }
      ... @skip(if: $noBadges) { badges { earned { name } } }
      profile @skip(if: true) { ranking }
    } }`;
    const { data } = await leetgraph.query(query, { rating: false, noBadges: true });
    expect(data.user).toEqual({ username: 'Alice' });
    expect(roots()).toEqual([{ matchedUser: 1 }]);
    expect(document()).not.toMatch(/badges|profile/);
    simulator.clearRequests();
    await leetgraph.query(query, { rating: true, noBadges: false });
    expect(roots()).toEqual([{ matchedUser: 1, userContestRanking: 1 }]);
  });

  test('one spelling of a name for another: case does not matter', async () => {
    const { data } = await leetgraph.query(
      '{ a: user(username: "ALICE") { id profile { ranking } } b: user(username: "alice") { id profile { ranking } } }',
    );
    expect(data.a).toEqual(data.b);
    expect(roots()).toEqual([{ matchedUser: 1 }]);
  });

  test('nothing of a problem of which the key alone is selected', async () => {
    const { data } = await leetgraph.query(
      '{ user(username: "alice") { recentAccepted(first: 2) { nodes { titleSlug problem { __typename id titleSlug url } } } } }',
    );
    const [first] = data.user.recentAccepted.nodes;
    expect(first.problem.titleSlug).toBe(first.titleSlug);
    expect(first.problem.url).toBe(`https://leetcode.com/problems/${first.titleSlug}/`);
    expect(simulator.requests()).toHaveLength(1);
    expect(document()).not.toMatch(/question\(/);
  });
});
