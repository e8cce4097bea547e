/** Solutions that people wrote about a problem, most voted first. */
import { articleList, articlePageSize } from '../../domain/article.ts';
import type { ArticleList } from '../../domain/article.ts';
import type { ProblemSolutionsFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { articleConnection, withArticleRow } from './article-row.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfProblem } from './problem-root.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = articleConnection satisfies WireSchema<ProblemSolutionsFragment>;

export const problemSolutions: UpstreamField<OfProblem, ArticleList> = {
  name: 'problemSolutions',
  root: 'ugcArticleSolutionArticles',
  rootIsNonNull: false,
  rootArguments: ({ titleSlug }) => ({
    questionSlug: { type: 'String!', value: titleSlug },
    first: { type: 'Int', value: articlePageSize },
    orderBy: { type: 'ArticleOrderByEnum', value: 'MOST_VOTES' },
  }),
  fragment: withArticleRow(/* GraphQL */ `
    fragment ProblemSolutions on UgcArticleConnection {
      totalNum
      edges {
        node {
          ...ArticleRow
        }
      }
    }
  `),
  typeIsUnknown: true,
  weight: 1,
  parse: nullIsAbsent(wire),
  value: articleList,
};
