/** Apollo Server with everything decided here that it would otherwise decide by NODE_ENV or APOLLO_ variables. */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { formatError } from './format-error.ts';
import { operationPlugin, type Followed } from './operation-plugin.ts';
import type { RequestEvent } from './request-event.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly profile: 'open' | 'hardened';
  readonly onEvent: (event: RequestEvent) => void;
}

/** Not started. Batched bodies are refused, which is Apollo's default. */
export function createApollo<Context extends object>(options: ApolloOptions): ApolloServer<Context & Followed> {
  const { schema, profile, onEvent } = options;
  const warn = (message: unknown): void => onEvent({ type: 'request-warning', message: String(message) });
  const silent = (): void => undefined;

  return new ApolloServer<Context & Followed>({
    schema,
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
      // It instruments every field of every request to find hints that this schema does not give.
      ApolloServerPluginCacheControlDisabled(),
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
