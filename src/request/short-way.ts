/**
 * The short way to an answer, for documents that were read, validated, measured and planned before: what is left to do is
 * to weigh, to pay, to run the plan and to write. Apollo Server does all else, and is never asked about what goes this way.
 * Everything that a client or an operator can see is the same (test/request/short-way.test.ts).
 */
import type { IncomingHttpHeaders } from 'node:http';
import {
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import { answerTypeOf } from './answer-type.ts';
import type { Exchange } from './exchange.ts';
import type { DocumentPlans, PlannedRequest } from './execution/document-plans.ts';
import { formatAnswer } from './execution/format-answer.ts';
import type { Means } from './execution/run.ts';
import type { Payment } from './limits/payment.ts';
import { statusOf, toClientError } from './limits/refused-operation.ts';
import type { WeighRequest } from './limits/weigh-request.ts';
import { formatErrors, noteOperation } from './operation-plugin.ts';
import type { RequestEvent } from './request-event.ts';
import { traceHeader } from './trace-plugin.ts';

export interface ShortWayOptions<Context> {
  /** Of documents that may be run: read, valid, and within limits. */
  readonly documents: { find(text: string): DocumentNode | undefined };
  readonly plans: DocumentPlans;
  readonly weigh: WeighRequest;
  /** Of the answers that a request was given, the share that cost LeetCode nothing, 0 to 1. */
  readonly freeShareOf: (context: Context) => number;
  readonly meansOf: (context: Context) => Means;
  readonly onEvent: (event: RequestEvent) => void;
}

/** A request that can go the short way. Nothing was reported, charged or asked for it yet. */
export interface Ready {
  readonly operation: OperationDefinitionNode;
  readonly planned: PlannedRequest;
  readonly cost: number;
  readonly contentType: string;
}

export interface ShortAnswer {
  readonly status: number;
  readonly contentType: string;
  /** JSON, with the newline that Apollo Server ends it with. */
  readonly body: string;
}

export interface ShortWay<Context> {
  /**
   * `body` is a parsed one of application/json, which no form of another site can send. Undefined for what is not known
   * here, or is to be refused: Apollo's way looks at it from the start.
   */
  prepare(headers: IncomingHttpHeaders, body: unknown, payment: Payment): Ready | undefined;
  /** At once where all is at hand. */
  run(ready: Ready, context: Context, exchange: Exchange, payment: Payment): ShortAnswer | Promise<ShortAnswer>;
}

export function createShortWay<Context>(options: ShortWayOptions<Context>): ShortWay<Context> {
  const { documents, plans, weigh, freeShareOf, meansOf, onEvent } = options;

  return {
    prepare(headers, body, payment) {
      const contentType = answerTypeOf(headers.accept);
      const asked = headers[traceHeader] === undefined ? toQuestion(body) : undefined;
      const document = asked && documents.find(asked.query);
      if (contentType === undefined || !document) return undefined;
      const operation = getOperationAST(document, asked.operationName);
      const planned = operation ? plans.of(document, operation, asked.variables) : undefined;
      if (!operation || !planned) return undefined;
      try {
        const { breach, cost } = weigh(document, operation, asked.variables, payment);
        return breach ? undefined : { operation, planned, cost, contentType };
      } catch {
        // Told by limits-plugin.ts, which weighs it again.
        return undefined;
      }
    },

    run({ operation, planned, cost, contentType }, context, exchange, payment) {
      noteOperation(exchange, operation);
      const means = meansOf(context);
      const execute = (): ShortAnswer | Promise<ShortAnswer> => {
        const result = planned.plan(context, planned.variableValues, means);
        return result instanceof Promise ? result.then(complete) : complete(result);
      };
      const complete = ({ data, errors }: ExecutionResult): ShortAnswer => {
        const formatted = errors && formatErrors(errors, exchange, onEvent);
        payment.refund(freeShareOf(context));
        return { status: 200, contentType, body: toBody({ errors: formatted, data: data ?? null }, means) };
      };
      const refuse = (error: unknown): ShortAnswer => {
        const refusal = toClientError(error);
        const told =
          refusal instanceof GraphQLError ? refusal : new GraphQLError('', { originalError: toError(error) });
        const body = toBody({ errors: formatErrors([told], exchange, onEvent) });
        return { status: statusOf(refusal), contentType, body };
      };
      let charging: Promise<void> | undefined;
      try {
        charging = payment.charge(cost);
      } catch (error) {
        return refuse(error);
      }
      return charging ? charging.then(execute, refuse) : execute();
    },
  };
}

interface Question {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
}

const noVariables: Question['variables'] = Object.freeze({});

/** Undefined for what is no plain question: one with extensions, or one that is malformed, which Apollo words. */
function toQuestion(body: unknown): Question | undefined {
  if (!isRecord(body)) return undefined;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== 'string' || extensions !== null) return undefined;
  if (operationName !== null && typeof operationName !== 'string') return undefined;
  if (variables !== null && !isRecord(variables)) return undefined;
  return { query, operationName: operationName ?? undefined, variables: variables ?? noVariables };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function toBody(result: { readonly errors: unknown; readonly data?: unknown }, means?: Means): string {
  const text = means?.kept?.hasRecalled === true ? formatAnswer(result) : JSON.stringify(result);
  return `${text}\n`;
}

function toError(error: unknown): Error {
  return error instanceof Error ? error : new Error('a request could not pay', { cause: error });
}
