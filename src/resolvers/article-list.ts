/** The beginning of a list of articles, with the age of the list. */
import type { ArticleList } from '../domain/article.ts';
import type { Answer } from '../loaders/lookup-loader.ts';

/** Null where there is no such account or problem. `first` is at most `articlePageSize`. */
export function toArticleList({ value, freshness }: Answer<ArticleList>, first: number) {
  return value && { nodes: value.articles.slice(0, first), totalCount: value.totalCount, freshness };
}
