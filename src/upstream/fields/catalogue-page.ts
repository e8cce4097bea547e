/** A page of the list of all problems, by number. */
import { z } from 'zod';
import { cataloguePage as value, cataloguePageSize } from '../../domain/catalogue-page.ts';
import type { CataloguePage } from '../../domain/catalogue-page.ts';
import { count } from '../../domain/count.ts';
import type { CataloguePageFragment } from '../../generated/leetcode-types.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { problemRow, withProblemRow } from './problem-row.ts';
import type { WireSchema } from './wire-schema.ts';

export interface OfCataloguePage {
  /** From 0. */
  readonly page: number;
}

const wire = z.object({
  totalNum: count,
  data: z.array(problemRow),
}) satisfies WireSchema<CataloguePageFragment>;

export const cataloguePage: UpstreamField<OfCataloguePage, CataloguePage> = {
  name: 'cataloguePage',
  root: 'questionList',
  rootIsNonNull: false,
  rootArguments: ({ page }) => ({
    categorySlug: { type: 'String', value: '' },
    limit: { type: 'Int', value: cataloguePageSize },
    skip: { type: 'Int', value: page * cataloguePageSize },
    filters: { type: 'QuestionListFilterInput', value: { orderBy: 'FRONTEND_ID', sortOrder: 'ASCENDING' } },
  }),
  fragment: withProblemRow(/* GraphQL */ `
    fragment CataloguePage on PagifiedQuestionNode {
      totalNum
      data {
        ...ProblemRow
      }
    }
  `),
  // A hundred rows: twenty pages fill a document (docs/decisions/0003).
  weight: 5,
  parse: (answer) => found(toCataloguePage(wire.parse(answer))),
  value,
};

function toCataloguePage({ totalNum, data }: z.output<typeof wire>): CataloguePage {
  return { problems: data, totalCount: totalNum };
}
