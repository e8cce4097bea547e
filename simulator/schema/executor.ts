/** Executes documents as LeetCode does: 400 for what does not fit the schema, 200 for everything that was executed. */
import {
  buildASTSchema,
  execute,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { DocumentNode } from 'graphql';
import { applyDrifts, resolveDrifts } from './drift.ts';
import type { Drift } from './drift.ts';

export interface ExecutionRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>> | null;
  readonly operationName: string | null;
}

export interface ExecutionAnswer {
  readonly status: 200 | 400;
  readonly body: object;
}

export interface ExecutorOptions {
  readonly drifts: readonly Drift[];
  /** LeetCode refuses `__schema` and, since 2025, `__type`. */
  readonly allowsIntrospection: boolean;
}

export type Executor = (request: ExecutionRequest, rootValue: object) => Promise<ExecutionAnswer>;

// Clients send few different documents; 200 leaves room for merged ones.
const MAX_KNOWN_DOCUMENTS = 200;

/** Validates each text once. A drift needs a new executor, and so forgets what the old one validated. */
export function createExecutor(definitions: DocumentNode, { drifts, allowsIntrospection }: ExecutorOptions): Executor {
  const schema = buildASTSchema(applyDrifts(definitions, drifts));
  resolveDrifts(schema, drifts);
  const rules = allowsIntrospection ? specifiedRules : [...specifiedRules, NoSchemaIntrospectionCustomRule];
  const known = new Map<string, DocumentNode | readonly GraphQLError[]>();

  const prepare = (query: string): DocumentNode | readonly GraphQLError[] => {
    const prepared = known.get(query) ?? parseAndValidate(query);
    for (const oldest of known.keys()) {
      if (known.size < MAX_KNOWN_DOCUMENTS) break;
      known.delete(oldest);
    }
    known.set(query, prepared);
    return prepared;
  };
  const parseAndValidate = (query: string): DocumentNode | readonly GraphQLError[] => {
    try {
      const document = parse(query);
      const errors = validate(schema, document, rules);
      return errors.length > 0 ? errors : document;
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  };

  return async ({ query, variables, operationName }, rootValue) => {
    const prepared = prepare(query);
    if (!('kind' in prepared)) return refused(prepared);
    const { data, errors } = await execute({
      schema,
      document: prepared,
      rootValue,
      variableValues: variables,
      operationName,
    });
    // No data at all: the variables did not fit, or there is no such operation.
    if (data === undefined) return refused(errors ?? []);
    if (errors === undefined) return { status: 200, body: { data } };
    return { status: 200, body: { errors: errors.map((error) => error.toJSON()), data } };
  };
}

function refused(errors: readonly GraphQLError[]): ExecutionAnswer {
  return { status: 400, body: { errors: errors.map(({ message, locations }) => ({ message, locations })) } };
}
