/** Which limit one request breaks with its operation and variables, before it pays. Nothing is reported, taken or refused here. */
import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { tooCostly, tooLongList, type DocumentLimits, type LimitBreach } from './document-limits.ts';
import { longestList } from './longest-list.ts';
import type { CostOf } from './operation-cost.ts';
import type { Payment } from './payment.ts';

export interface Weighed {
  /** The first limit that it breaks; undefined: none. */
  readonly breach: LimitBreach | undefined;
  readonly cost: number;
}

/** Throws where the schema asks for one of several arguments and there is none, or more (list-size.ts). */
export type WeighRequest = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
  payment: Pick<Payment, 'mostPayable'>,
) => Weighed;

export function createWeighRequest(limits: DocumentLimits, costOf: CostOf): WeighRequest {
  return (document, operation, variables, payment) => {
    // First: what is too long is not worth being scored.
    const tooLong = tooLongList(longestList(variables), limits);
    if (tooLong) return { breach: tooLong, cost: 0 };
    const { cost, listItems } = costOf(document, operation, variables);
    const breach =
      tooLongList(listItems, limits) ??
      tooCostly(cost, limits.maxCost) ??
      tooCostly(cost, payment.mostPayable, 'an operation of this caller');
    return { breach, cost };
  };
}
