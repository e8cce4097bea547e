import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startBoth } from '../support/start-leetgraph.ts';

let both: Awaited<ReturnType<typeof startBoth>>;
beforeAll(async () => {
  both = await startBoth();
}, 30_000);
afterAll(() => both.close());
beforeEach(() => both.simulator.clearRequests());

const asked = () => both.simulator.requests().map(({ document }) => document ?? '');

describe('a document that comes again, for others', () => {
  test('asks LeetCode one document each time, for what its variables include', async () => {
    const query = `query ($name: String!, $badges: Boolean!) {
      user(username: $name) { username ...Parts badges @include(if: $badges) { upcoming { name } } }
    }
    fragment Parts on User { contestRanking { rating } profile { ranking } }`;
    const runs = [
      { name: 'again-1', badges: true },
      { name: 'again-2', badges: false },
      { name: 'again-3', badges: true },
      { name: 'again-4', badges: false },
    ];
    for (const variables of runs) {
      both.simulator.clearRequests();
      const { data, errors } = await both.leetgraph.query(query, variables);
      expect(errors).toBeUndefined();
      expect([data.user.username.toLowerCase(), 'badges' in data.user]).toEqual([variables.name, variables.badges]);
      expect(asked()).toHaveLength(1);
      expect(/upcomingBadges/.test(asked()[0] ?? '')).toBe(variables.badges);
    }
  });

  test('asks once for each entity of a list, whoever they are', async () => {
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { username solved { all { problems } } } } }`;
    for (const round of [1, 2, 3]) {
      both.simulator.clearRequests();
      const names = [1, 2, 3].map((index) => `entity-${round}-${index}`);
      const of = names.map((username) => ({ __typename: 'User', username }));
      const { data } = await both.leetgraph.query(query, { of });
      expect(data._entities.map(({ username }: { username: string }) => username.toLowerCase())).toEqual(names);
      expect(asked()).toHaveLength(1);
    }
  });
});
