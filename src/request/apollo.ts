/** Apollo Server with everything decided here that it would otherwise decide by NODE_ENV or APOLLO_ variables. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Means } from './execution/run.ts';
import { firstFaultOnly } from './first-fault-only.ts';
import { formatError } from './format-error.ts';
import type { Knowledge } from './knowledge.ts';
import type { DocumentLimits } from './limits/document-limits.ts';
import type { LimitEvent } from './limits/limit-event.ts';
import { limitsPlugin, type Paying } from './limits/limits-plugin.ts';
import { operationPlugin, type Followed } from './operation-plugin.ts';
import { plannedExecution } from './planned-execution.ts';
import type { RequestEvent } from './request-event.ts';
import { tracePlugin } from './trace-plugin.ts';

export interface ApolloOptions<Context extends object> {
  readonly schema: GraphQLSchema;
  readonly profile: 'open' | 'hardened';
  readonly limits: { readonly document: DocumentLimits };
  readonly knowledge: Knowledge;
  /** Of the answers that a request was given, the share that cost LeetCode nothing, 0 to 1. */
  readonly freeShareOf: (context: Context) => number;
  readonly onEvent: (event: RequestEvent | LimitEvent) => void;
  readonly meansOf: (context: Context) => Means;
  /** What a request has cost, for those who ask. */
  readonly traceOf: (context: Context) => object;
}

/** Not started. Batched bodies are refused, which is Apollo's default. */
export function createApollo<Context extends object>(
  options: ApolloOptions<Context>,
): ApolloServer<Context & Followed & Paying> {
  const { schema, profile, freeShareOf, onEvent } = options;
  const limits = options.limits.document;
  const { documents, plans, weigh } = options.knowledge;
  const warn = (message: unknown): void => onEvent({ type: 'request-warning', message: String(message) });
  const silent = (): void => undefined;

  return new ApolloServer<Context & Followed & Paying>({
    schema,
    documentStore: documents,
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    introspection: profile === 'open',
    hideSchemaDetailsFromClientErrors: profile === 'hardened',
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    nodeEnv: 'production',
    // main.ts alone decides when the process stops.
    stopOnTerminationSignals: false,
    logger: { debug: silent, info: silent, warn, error: warn },
    // For what fails outside an operation, where there is no context; operation-plugin.ts formats the others again.
    formatError: (formatted, error) => (isMasked(formatted) ? formatted : formatError(error, undefined).formatted),
    plugins: [
      operationPlugin(onEvent),
      ...(profile === 'hardened' ? [firstFaultOnly()] : []),
      limitsPlugin<Context & Followed & Paying>({ limits, weigh, freeShareOf, onEvent }),
      plannedExecution<Context & Followed & Paying>(plans, options.meansOf, onEvent),
      tracePlugin(options.traceOf),
      // It instruments every field of every request to find hints that this schema does not give.
      ApolloServerPluginCacheControlDisabled(),
      // The first request with its header would give every field of the schema a resolver, for good, and plans with them.
      ApolloServerPluginInlineTraceDisabled(),
      // GraphiQL is served by graphiql.ts; Apollo's page loads its scripts from another host.
      ApolloServerPluginLandingPageDisabled(),
      // Nothing is sent to anybody because an APOLLO_KEY happens to be in the environment.
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}

/** True for the error that graphql-route.ts throws when no context could be made: its request id is already in it. */
function isMasked({ extensions }: { readonly extensions?: Record<string, unknown> }): boolean {
  return extensions?.['code'] === 'INTERNAL_SERVER_ERROR' && extensions['requestId'] !== undefined;
}
