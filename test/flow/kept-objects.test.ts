/** Users whose text is kept for other answers: never another answer than execution gives, and LeetCode is asked as often. */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createFakeClock } from '../support/fake-clock.ts';
import { startBoth } from '../support/start-leetgraph.ts';

jest.setTimeout(120_000);

const adminKey = 'an-administrator-of-the-tests-0001';
const startMs = Date.UTC(2026, 0, 10, 5, 30);

/** One that keeps objects and one that does not, each with a LeetCode and a time of its own. */
async function startSide(env: Readonly<Record<string, string>>) {
  const clock = createFakeClock(startMs);
  const both = await startBoth({ clock, env: { ANSWER_CACHE: 'off', ADMIN_KEY: adminKey, ...env } });
  async function ask(question: object, headers: Record<string, string> = {}): Promise<string> {
    const response = await fetch(`${both.leetgraph.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(question),
    });
    return (await response.text()).replace(/"requestId":"[^"]*"/g, '"requestId":""');
  }
  async function recalls(): Promise<number> {
    const metrics = await (await fetch(`${both.leetgraph.url}/metrics`)).text();
    return Number(/^leetgraph_object_recalls_total (\d+)$/m.exec(metrics)?.[1] ?? 0);
  }
  return { ...both, clock, ask, recalls };
}

type Side = Awaited<ReturnType<typeof startSide>>;

let keeping: Side;
let executing: Side;

beforeAll(async () => {
  [keeping, executing] = await Promise.all([startSide({}), startSide({ OBJECT_CACHE_MAX_MB: '0' })]);
});
afterAll(() => Promise.all([keeping.close(), executing.close()]));

const names = ['alice', 'bob', 'carol', 'nobody-at-all'];
const selections = [
  'username profile { ranking realName freshness { fetchedAt freshUntil source stale staleReason } }',
  'id username solved { all { problems submissions total beatsPercentage } hard { problems total } }',
  'username contestRanking { rating percentile } contestHistory(first: 3) { totalCount nodes { rating percentile contest { title } } }',
  'username calendar { currentStreak days { date submissions } } badges { earned { name } }',
  'username recentAccepted(first: $first) { nodes { id title timestamp } freshness { source } }',
  'username recentSubmissions(first: 2) { nodes { title problem { titleSlug title difficulty } } }',
  '__typename ... on User { languages { language problems } topics { problems topic { name } } } ...More',
];
const forms: readonly ((selection: string) => string)[] = [
  (selection) => `user(username: "alice") { ${selection} }`,
  (selection) => `users(usernames: $names) { ${selection} }`,
  (selection) => `a: users(usernames: $names) { ${selection} } b: user(username: "bob") { username ${selection} }`,
  (selection) => `_entities(representations: $of) { __typename ... on User { ${selection} } }`,
];
const variableTypes = { names: '[String!]!', first: 'Int', of: '[_Any!]!' };

/** With the variables that it uses, and no others: those would be refused. */
function toDocument(fields: string): string {
  const declared = Object.entries(variableTypes).filter(([name]) => fields.includes(`$${name}`));
  const head = declared.length === 0 ? '' : `(${declared.map(([name, type]) => `$${name}: ${type}`).join(', ')})`;
  const tail = fields.includes('...More')
    ? ' fragment More on User { progress { easy { accepted } freshness { source } } }'
    : '';
  return `query Asked${head} { ${fields} }${tail}`;
}

const question = fc
  .record({
    form: fc.constantFrom(...forms),
    selection: fc.constantFrom(...selections),
    usernames: fc.uniqueArray(fc.constantFrom(...names), { minLength: 1, maxLength: 4 }),
    first: fc.constantFrom(1, 3),
  })
  .map(({ form, selection, usernames, first }) => ({
    query: toDocument(form(selection)),
    variables: { names: usernames, first, of: usernames.map((username) => ({ __typename: 'User', username })) },
  }));

const step = fc.oneof(
  { weight: 12, arbitrary: question },
  { weight: 2, arbitrary: fc.record({ advanceMs: fc.constantFrom(1, 1000, 60_000, 300_000, 1_800_000, 7_200_000) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      forget: fc.constantFrom('forgetUser(username: "alice")', 'forgetKind(kind: CONTESTS)', 'forgetEverything'),
    }),
  },
);

describe('whatever is asked, forgotten and waited for', () => {
  test('answers are those of execution to the letter, and LeetCode is asked the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 25 }), async (steps) => {
        for (const each of steps) {
          for (const { clock } of [keeping, executing]) {
            clock.advance('advanceMs' in each ? each.advanceMs : 1);
          }
          if ('advanceMs' in each) continue;
          const asked =
            'forget' in each
              ? [{ query: `mutation { ${each.forget} { tag } }` }, { authorization: `Bearer ${adminKey}` }]
              : [each];
          // The first time a document has no plan, the second time an object is not known to be worth a place.
          for (let time = 0; time < ('forget' in each ? 1 : 3); time += 1) {
            const [given, expected] = await Promise.all(
              [keeping, executing].map(({ ask }) => ask(...(asked as [object, Record<string, string>?]))),
            );
            expect(given).toBe(expected);
            expect(given).not.toContain('GRAPHQL_VALIDATION_FAILED');
          }
        }
        expect(keeping.simulator.requests().length).toBe(executing.simulator.requests().length);
      }),
      { numRuns: 12 },
    );
    expect(await keeping.recalls()).toBeGreaterThan(100);
    expect(await executing.recalls()).toBe(0);
  });
});

describe('users that were answered before', () => {
  test('are recalled among others, in other documents, and by the gateway of a federated graph', async () => {
    // What is forgotten at a moment is forgotten of that moment, too.
    keeping.clock.advance(1);
    const selection = 'username profile { ranking }';
    const pair = (document: string) => ({ query: document, variables: {} });
    // A document is planned when it comes for the second time, and an object kept when it is executed for the second time.
    for (const name of ['A', 'B', 'C']) {
      const question = pair(`query ${name} { a: user(username: "user-7") { ${selection} } }`);
      await keeping.ask(question);
      await keeping.ask(question);
    }
    const list = pair(`{ users(usernames: ["user-7", "user-8"]) { ${selection} } }`);
    await keeping.ask(list);
    const before = await keeping.recalls();
    const listed = JSON.parse(await keeping.ask(list)) as { data: { users: { username: string }[] } };
    expect(listed.data.users.map(({ username }) => username)).toEqual(['User-7', 'User-8']);
    const afterList = await keeping.recalls();
    expect(afterList).toBeGreaterThan(before);
    const entities = {
      query: `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { ${selection} } } }`,
      variables: { of: [{ __typename: 'User', username: 'user-7' }] },
    };
    await keeping.ask(entities);
    await keeping.ask(entities);
    await keeping.ask(entities);
    expect(await keeping.recalls()).toBeGreaterThan(afterList);
  });
});
