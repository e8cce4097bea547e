/** Root fields about single problems, the first list of problems, and topics. */
import type { Problem } from '../data/catalogue.ts';
import { toConnection, pageAt } from '../data/pages.ts';
import type { ConnectionArgs } from '../data/pages.ts';
import { DIFFICULTIES } from '../data/problem-quotas.ts';
import { findProblems, matchesWords } from '../data/problem-search.ts';
import type { SortKey } from '../data/problem-search.ts';
import { hash32, pickAt, toFraction } from '../data/random.ts';
import { findTopic, TOPICS } from '../data/topics.ts';
import type { World } from '../data/world.ts';
import { toQuestionNode } from './question-node.ts';
import { toTopicTagNode } from './tag-node.ts';

/** Cut without a word since early 2026; before that any number worked. */
const MAX_LIMIT = 100;
const DEFAULT_LIMIT = 50;

interface ListFilters {
  readonly companies?: readonly string[] | null;
  readonly difficulty?: string | null;
  readonly listId?: string | null;
  readonly orderBy?: SortKey | null;
  readonly premiumOnly?: boolean | null;
  readonly searchKeywords?: string | null;
  readonly sortOrder?: 'ASCENDING' | 'DESCENDING' | null;
  readonly status?: string | null;
  readonly tags?: readonly string[] | null;
}

interface FindArgs {
  readonly categorySlug?: string | null;
  readonly filters?: ListFilters | null;
}

interface ListArgs extends FindArgs {
  readonly limit?: number | null;
  readonly skip?: number | null;
}

export function problemRoots(world: World) {
  return {
    question: ({ titleSlug }: { titleSlug?: string | null }) => {
      const problem = world.catalogue.bySlug.get(titleSlug ?? '');
      return problem === undefined ? null : toQuestionNode(world, problem);
    },
    allQuestionsCount: () => [
      { difficulty: 'All', count: world.catalogue.problems.length },
      ...DIFFICULTIES.map((difficulty) => ({ difficulty, count: world.catalogue.counts[difficulty] })),
    ],
    questionList: (args: ListArgs) => {
      const page = pageAt(search(world, args), args.skip ?? 0, args.limit ?? DEFAULT_LIMIT, MAX_LIMIT);
      return {
        data: page.items.map((problem) => toQuestionNode(world, problem)),
        totalNum: page.total,
        numPerPage: page.limit,
        currentPage: page.limit === 0 ? 1 : Math.floor(page.skip / page.limit) + 1,
        pageNum: page.limit === 0 ? 0 : Math.ceil(page.total / page.limit),
      };
    },
    // The clock is the only chance that a repeatable simulator has.
    randomQuestion: (args: FindArgs) => {
      const found = search(world, args);
      if (found.length === 0) return null;
      return toQuestionNode(world, pickAt(found, toFraction(hash32(world.seed, 'random', world.nowMs))));
    },
    questionTopicTags: (args: ConnectionArgs) => toTagConnection(world, args),
    questionAllTopicTags: (args: ConnectionArgs) => toTagConnection(world, args),
    topicTag: ({ slug }: { slug?: string | null }) => {
      const topic = findTopic(slug ?? '');
      return topic === null ? null : toTopicTagNode(world, topic);
    },
    // For subscribers.
    companyTag: null,
    companyTags: null,
  };
}

function search(world: World, { categorySlug, filters }: FindArgs): readonly Problem[] {
  return findProblems(world.catalogue, {
    categorySlug: categorySlug ?? null,
    accepts: (problem) => passes(problem, filters ?? {}),
    orderBy: filters?.orderBy ?? 'FRONTEND_ID',
    isDescending: filters?.sortOrder === 'DESCENDING',
  });
}

/** Every filter that is given must hold. Own lists and own progress match nothing without a session, companies nothing without a subscription. */
function passes(problem: Problem, filters: ListFilters): boolean {
  if (filters.status != null || (filters.listId ?? '') !== '' || (filters.companies ?? []).length > 0) return false;
  if (filters.difficulty != null && problem.difficulty.toUpperCase() !== filters.difficulty) return false;
  if (filters.premiumOnly === true && !problem.isPaidOnly) return false;
  if (filters.searchKeywords != null && !matchesWords(problem, filters.searchKeywords)) return false;
  return (filters.tags ?? []).every((slug) => problem.topics.some((topic) => topic.slug === slug));
}

function toTagConnection(world: World, args: ConnectionArgs) {
  return toConnection(
    TOPICS.map((topic) => toTopicTagNode(world, topic)),
    args,
  );
}
