/** Every field of the simulator's schema answers, and what LeetCode refuses is refused. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { buildSchema, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import type { GraphQLField, GraphQLNamedType } from 'graphql';
import { startSimulator } from '../../simulator/start-simulator.ts';
import { ask, at, keysAt, send } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const schema = buildSchema(readFileSync(new URL('../../simulator/leetcode.graphql', import.meta.url), 'utf8'));
const simulator = withSimulator();

/** Arguments that make each root answer with something. */
const ROOT_ARGS: Readonly<Record<string, string>> = {
  contest: 'titleSlug: "weekly-contest-500"',
  question: 'titleSlug: "two-sum"',
  questionDiscussionTopic: 'questionSlug: "two-sum"',
  questionList: 'limit: 3',
  problemsetQuestionListV2: 'limit: 3',
  questionTopicTags: 'first: 2',
  questionAllTopicTags: 'first: 2',
  topicTag: 'slug: "array"',
  pastContests: 'numPerPage: 2',
  ugcArticleDiscussionArticles: 'keywords: [], tagSlugs: [], first: 2',
  userContestRanking: 'username: "climber_5"',
  userContestRankingHistory: 'username: "alice"',
  recentSubmissionList: 'username: "alice"',
  recentAcSubmissionList: 'username: "alice"',
};

const REQUIRED: Readonly<Record<string, string>> = {
  username: '"climber_5"',
  userSlug: '"climber_5"',
  namePrefix: '"cli"',
  questionSlug: '"two-sum"',
};

describe('the schema', () => {
  test.each(Object.keys(schema.getQueryType()?.getFields() ?? {}))('%s answers with all its fields', async (root) => {
    const field = schema.getQueryType()?.getFields()[root];
    const answer = await ask(
      simulator(),
      `{ ${field === undefined ? root : select(field, ['Query'], ROOT_ARGS[root])} }`,
    );
    expect(at(answer.body, 'errors')).toBeUndefined();
    expect(answer.status).toBe(200);
    expect(keysAt(answer.body, 'data')).toEqual([root]);
  });

  test('has the roots of a session, and they answer as to a stranger', async () => {
    const { body } = await ask(
      simulator(),
      '{ streakCounter { streakCount } submissionList { lastKey hasNext submissions { id } } userStatus { isSignedIn username userId } user { username } }',
    );
    expect(at(body, 'data')).toEqual({
      streakCounter: null,
      submissionList: { lastKey: null, hasNext: null, submissions: null },
      userStatus: { isSignedIn: false, username: '', userId: null },
      user: null,
    });
  });

  test('refuses introspection with 400', async () => {
    for (const query of ['{ __schema { queryType { name } } }', '{ __type(name: "UserNode") { name } }']) {
      const { status, body } = await ask(simulator(), query);
      expect(status).toBe(400);
      expect(at(body, 'data')).toBeUndefined();
    }
    const named = await ask(simulator(), '{ __typename }');
    expect(named.body).toEqual({ data: { __typename: 'Query' } });
  });

  test('answers introspection when it is told to', async () => {
    const open = await startSimulator({ introspection: true });
    const { status, body } = await ask(open, '{ __schema { queryType { name } } }');
    await open.close();
    expect([status, at(body, 'data.__schema.queryType.name')]).toEqual([200, 'Query']);
  });

  test('names the field and its neighbours when a document does not fit', async () => {
    const { status, body } = await ask(simulator(), '{ problemsetQuestionList { total } }');
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [
        {
          message:
            'Cannot query field "problemsetQuestionList" on type "Query". Did you mean "problemsetQuestionListV2"?',
          locations: [{ line: 1, column: 3 }],
        },
      ],
    });
    const row = await ask(simulator(), '{ question(titleSlug: "two-sum") { paidOnly } }');
    expect(at(row.body, 'errors.0.message')).toBe(
      'Cannot query field "paidOnly" on type "QuestionNode". Did you mean "isPaidOnly"?',
    );
  });

  test('answers 400 to syntax errors, missing variables and lists of operations', async () => {
    expect((await ask(simulator(), '{ question(')).status).toBe(400);
    expect((await ask(simulator(), 'query($u: String!) { matchedUser(username: $u) { username } }')).status).toBe(400);
    const list = await send(simulator(), 'POST', '/graphql', []);
    expect(list.status).not.toBe(200);
  });
});

/** The field with everything below it; a type is not entered again below itself. */
function select(field: GraphQLField<unknown, unknown>, path: readonly string[], given?: string): string {
  const args = given ?? requiredArgs(field);
  const type: GraphQLNamedType = getNamedType(field.type);
  const head = args === '' ? field.name : `${field.name}(${args})`;
  if (!isObjectType(type)) return head;
  const below = Object.values(type.getFields()).filter((inner) => {
    const innerType = getNamedType(inner.type);
    return innerType !== type && !(isObjectType(innerType) && [...path, type.name].includes(innerType.name));
  });
  return `${head} { __typename ${below.map((inner) => select(inner, [...path, type.name])).join(' ')} }`;
}

function requiredArgs(field: GraphQLField<unknown, unknown>): string {
  return field.args
    .filter(isRequiredArgument)
    .map(({ name }) => `${name}: ${REQUIRED[name] ?? 'null'}`)
    .join(', ');
}
