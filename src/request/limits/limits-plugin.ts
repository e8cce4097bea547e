/** Refuses, before it runs, an operation that is too large, too deep or too costly, and has the others paid for. */
import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import { GraphQLError, OperationTypeNode, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { LeetgraphError } from '../../errors.ts';
import { createCostRules } from './cost-rules.ts';
import { breachOf, tooCostly, tooLongList, type DocumentLimits, type LimitBreach } from './document-limits.ts';
import { measureDocument } from './document-shape.ts';
import type { LimitEvent } from './limit-event.ts';
import { longestList } from './longest-list.ts';
import { createCostOf } from './operation-cost.ts';
import type { Payment } from './payment.ts';
import { tokenBreachIn } from './token-limit.ts';

/** Under this key the context carries its payment: Apollo copies contexts, so the object itself is not found again. */
export const paymentKey: unique symbol = Symbol('payment');

export interface Paying extends BaseContext {
  readonly [paymentKey]: Payment;
}

export interface LimitsPluginOptions<Context> {
  readonly schema: GraphQLSchema;
  readonly limits: DocumentLimits;
  /** Of the answers that a request was given, the share that cost LeetCode nothing, 0 to 1. */
  readonly freeShareOf: (context: Context) => number;
  readonly onEvent: (event: LimitEvent) => void;
}

export function limitsPlugin<Context extends Paying>(
  options: LimitsPluginOptions<Context>,
): ApolloServerPlugin<Context> {
  const { schema, limits, freeShareOf, onEvent } = options;
  const costOf = createCostOf(createCostRules(schema));
  /** By the document that stands for the one that was refused. */
  const breaches = new WeakMap<DocumentNode, LimitBreach>();

  function refuse({ limit, error }: LimitBreach): never {
    onEvent({ type: 'request-over-limit', limit });
    throw toClientError(error);
  }

  return {
    requestDidStart: () =>
      Promise.resolve({
        /**
         * Before validation, whose time may grow with the square of a document. Apollo lets nothing be refused at this
         * point, so a document that validates at once takes the other's place, and is refused at the next one; the store of
         * documents then knows that one by the other's text, so that the same text is refused without being read again.
         */
        validationDidStart(request) {
          const breach = breachOf(measureDocument(request.document), limits);
          if (breach) {
            const document = parse('{ __typename }');
            breaches.set(document, breach);
            Object.assign(request, { document });
          }
          return Promise.resolve();
        },

        async didResolveOperation({ document, operation, request, contextValue }) {
          const breach = breaches.get(document);
          if (breach) refuse(breach);
          // Apollo refuses what names no operation; variables that are none, graphql-js.
          if (!operation) return;
          const variables = request.variables ?? {};
          const tooLong = tooLongList(longestList(variables), limits);
          if (tooLong) refuse(tooLong);
          const payment = contextValue[paymentKey];
          const { cost, listItems } = orClientError(() => costOf(document, operation, variables));
          const broken =
            tooLongList(listItems, limits) ??
            tooCostly(cost, limits.maxCost) ??
            tooCostly(cost, payment.mostPayable, 'an operation of this caller');
          if (broken) refuse(broken);
          try {
            await payment.charge(cost);
          } catch (error) {
            throw toClientError(error);
          }
        },

        didEncounterErrors({ errors }) {
          const limit = errors.map(tokenBreachIn).find((breach) => breach !== undefined)?.limit;
          if (limit) onEvent({ type: 'request-over-limit', limit });
          return Promise.resolve();
        },

        willSendResponse({ operation, contextValue }) {
          // A mutation has done what it costs, whether or not it asked anybody.
          if (operation?.operation === OperationTypeNode.QUERY)
            contextValue[paymentKey].refund(freeShareOf(contextValue));
          return Promise.resolve();
        },
      }),
  };
}

function orClientError<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw toClientError(error);
  }
}

/** With the status that Apollo takes from it; what is no failure of ours is masked as any other. */
function toClientError(error: unknown): unknown {
  if (!(error instanceof LeetgraphError)) return error;
  const { code, message } = error;
  const status = code === 'RATE_LIMITED' ? 429 : 400;
  return new GraphQLError(message, { originalError: error, extensions: { code, http: { status } } });
}
