/** A LeetCode that knows problems alone, those of a given table, behind a `fetch`: real GraphQL execution, no network. */
import { readFileSync } from 'node:fs';
import { buildSchema, graphql, parse, Kind } from 'graphql';
import type { ListedProblem } from './problem-tables.ts';

export interface ProblemSite {
  readonly url: string;
  readonly fetch: typeof fetch;
  /** For each document the names of its root fields, one an alias. */
  documents(): readonly (readonly string[])[];
  forgetDocuments(): void;
}

interface Body {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const schema = buildSchema(readFileSync(new URL('../../simulator/leetcode.graphql', import.meta.url), 'utf8'));
// LeetCode gives no more, whatever is asked for.
const maxLimit = 100;

export function createProblemSite(table: readonly ListedProblem[]): ProblemSite {
  let documents: string[][] = [];
  const problems = byNumber(table);
  const rootValue = {
    questionList: ({ limit, skip }: { readonly limit: number; readonly skip: number }) => ({
      totalNum: problems.length,
      data: problems.slice(skip, skip + Math.min(limit, maxLimit)).map(toQuestion),
    }),
    question: ({ titleSlug }: { readonly titleSlug: string }) => {
      const problem = problems.find((row) => row.titleSlug === titleSlug);
      return problem ? toQuestion(problem) : null;
    },
    allQuestionsCount: () =>
      ['All', 'Easy', 'Medium', 'Hard'].map((difficulty) => ({
        difficulty,
        count: problems.filter((row) => difficulty === 'All' || row.difficulty === difficulty).length,
      })),
    questionTopicTags: () => {
      const topics = new Map(problems.flatMap(({ topicTags }) => topicTags).map((topic) => [topic.slug, topic]));
      return { edges: [...topics.values()].map((node) => ({ node })), pageInfo: { hasNextPage: false } };
    },
  };

  return {
    url: 'http://problem-site.invalid/graphql',
    documents: () => documents,
    forgetDocuments() {
      documents = [];
    },
    fetch: async (_url, init) => {
      const { query, variables } = JSON.parse(typeof init?.body === 'string' ? init.body : '') as Body;
      documents.push(rootsOf(query));
      return Response.json(await graphql({ schema, source: query, rootValue, variableValues: variables }));
    },
  };
}

function byNumber(problems: readonly ListedProblem[]): readonly ListedProblem[] {
  return [...problems].sort((a, b) => Number(a.frontendQuestionId) - Number(b.frontendQuestionId));
}

function toQuestion(row: ListedProblem) {
  return {
    ...row,
    questionFrontendId: row.frontendQuestionId,
    isPaidOnly: row.paidOnly,
    stats: JSON.stringify({ totalAcceptedRaw: row.totalAcceptedRaw, totalSubmissionRaw: row.totalSubmissionRaw }),
  };
}

function rootsOf(query: string): string[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? definition.selectionSet.selections.map((root) => (root.kind === Kind.FIELD ? root.name.value : ''))
      : [],
  );
}
