/** Answers operations by their plans where there are any, through Apollo Server's hook for another executor. */
import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestContextResponseForOperation } from '@apollo/server';
import type { OperationDefinitionNode } from 'graphql';
import { answerTypeOf } from './answer-type.ts';
import type { DocumentPlans } from './execution/document-plans.ts';
import type { Means } from './execution/run.ts';
import { exchangeKey, formatErrors, type Followed } from './operation-plugin.ts';
import type { RequestEvent } from './request-event.ts';

type Answerable<Context extends Followed> = Omit<GraphQLRequestContextResponseForOperation<Context>, 'operation'> & {
  /** Undefined, whatever Apollo's type says, when the name that was asked for is none of the document's. */
  readonly operation: OperationDefinitionNode | undefined;
};

/**
 * What has no plan, Apollo gives to graphql-js. For what has one, Apollo skips the steps of execution: no plugin's
 * `executionDidStart` or `didEncounterErrors` is called, so errors are formatted here.
 */
export function plannedExecution<Context extends Followed>(
  plans: DocumentPlans,
  meansOf: (context: Context) => Means,
  onEvent: (event: RequestEvent) => void,
): ApolloServerPlugin<Context> {
  const listener = {
    async responseForOperation({ document, operation, request, contextValue }: Answerable<Context>) {
      const planned = operation && plans.of(document, operation, request.variables ?? {});
      if (!planned) return null;
      const { data, errors } = await planned.plan(contextValue, planned.variableValues, {
        // Apollo makes JSON of it itself, and would take a text for an object.
        breather: meansOf(contextValue).breather,
      });
      const formatted = errors && formatErrors(errors, contextValue[exchangeKey], onEvent);
      return {
        http: { headers: typeOf(request.http?.headers.get('accept')) },
        body: {
          kind: 'single' as const,
          singleResult: { data: data ?? null, ...(formatted && { errors: formatted }) },
        },
      };
    },
  };
  return { requestDidStart: () => Promise.resolve(listener) };
}

/** Apollo would find the same, by reading the header each time, and finds it for what is not known here. */
function typeOf(accept: string | undefined): HeaderMap {
  const headers = new HeaderMap();
  const type = answerTypeOf(accept);
  if (type !== undefined) headers.set('content-type', type);
  return headers;
}
