/** What is known of documents that came before: their parsed form, their plans, what they weigh. Both ways of execution use it. */
import type { GraphQLSchema } from 'graphql';
import { keptKeys } from '../resolvers/kept-keys.ts';
import { createDocumentPlans, type DocumentPlans } from './execution/document-plans.ts';
import { createDocumentStore, type DocumentStore } from './execution/document-store.ts';
import { createCostRules } from './limits/cost-rules.ts';
import type { DocumentLimits } from './limits/document-limits.ts';
import { createCostOf } from './limits/operation-cost.ts';
import { createWeighRequest, type WeighRequest } from './limits/weigh-request.ts';

export interface Knowledge {
  /** Read, valid, and within the limits of documents. */
  readonly documents: DocumentStore;
  readonly plans: DocumentPlans;
  readonly weigh: WeighRequest;
}

/** One a server. It is bounded by its store of documents: with a document goes what is known of it. */
export function createKnowledge(schema: GraphQLSchema, limits: DocumentLimits): Knowledge {
  return {
    documents: createDocumentStore(),
    plans: createDocumentPlans(schema, keptKeys),
    weigh: createWeighRequest(limits, createCostOf(createCostRules(schema))),
  };
}
