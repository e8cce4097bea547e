/** The latest solution articles of an account. */
import { articleList, articlePageSize } from '../../domain/article.ts';
import type { ArticleList } from '../../domain/article.ts';
import type { SolutionArticlesFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { articleConnection, withArticleRow } from './article-row.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import type { WireSchema } from './wire-schema.ts';

const wire = articleConnection satisfies WireSchema<SolutionArticlesFragment>;

export const solutionArticles: UpstreamField<OfUser, ArticleList> = {
  name: 'solutionArticles',
  root: 'ugcArticleUserSolutionArticles',
  rootIsNonNull: false,
  rootArguments: ({ username }) => ({
    username: { type: 'String!', value: username },
    first: { type: 'Int', value: articlePageSize },
    orderBy: { type: 'ArticleOrderByEnum', value: 'MOST_RECENT' },
  }),
  fragment: withArticleRow(/* GraphQL */ `
    fragment SolutionArticles on UgcArticleConnection {
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
