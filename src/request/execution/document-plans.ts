/** The plans of the documents that are asked again and again: each lives as long as its parsed document. */
import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionsOf, outcomeOf } from './conditions.ts';
import type { KeptKeys } from './kept-objects.ts';
import { planOperation, type OperationPlan } from './plan-operation.ts';
import { planVariables, type CoerceVariables } from './variable-values.ts';

type Values = Readonly<Record<string, unknown>>;

/** Ready to run. */
export interface PlannedRequest {
  readonly plan: OperationPlan;
  readonly variableValues: Values;
}

export interface DocumentPlans {
  /**
   * Undefined where the request is to be left to graphql-js: its document is seen for the first time, cannot be planned,
   * or its variables are refused. `operation` is one of the document's.
   */
  of(document: DocumentNode, operation: OperationDefinitionNode, variables: Values): PlannedRequest | undefined;
}

interface PlannedOperation {
  readonly coerce: CoerceVariables;
  readonly conditions: readonly string[];
  /** By outcome of the conditions; null: it cannot be planned. */
  readonly plans: Map<string, OperationPlan | null>;
}

/** Four conditions have so many outcomes. More are rare, and what goes beyond is left to graphql-js. */
const maxOutcomes = 16;

/**
 * Bounded by whoever keeps the documents (document-store.ts): a plan goes with its document. A document that comes once
 * is never planned, so a flood of such costs no more than graphql-js does.
 */
export function createDocumentPlans(schema: GraphQLSchema, keptKeys: KeptKeys = {}): DocumentPlans {
  const seen = new WeakSet<DocumentNode>();
  const operations = new WeakMap<OperationDefinitionNode, PlannedOperation>();

  function operationOf(document: DocumentNode, operation: OperationDefinitionNode): PlannedOperation {
    const known = operations.get(operation);
    if (known) return known;
    const planned = {
      coerce: planVariables(schema, operation),
      conditions: conditionsOf(operation, fragmentsOf(document)),
      plans: new Map<string, OperationPlan | null>(),
    };
    operations.set(operation, planned);
    return planned;
  }

  return {
    of(document, operation, variables) {
      if (!seen.has(document)) {
        seen.add(document);
        return undefined;
      }
      const { coerce, conditions, plans } = operationOf(document, operation);
      const variableValues = coerce(variables);
      if (variableValues === undefined) return undefined;
      const outcome = outcomeOf(conditions, variableValues);
      if (outcome === undefined) return undefined;
      let plan = plans.get(outcome);
      if (plan === undefined) {
        if (plans.size >= maxOutcomes) return undefined;
        plan = tryToPlan(
          document,
          operation,
          Object.fromEntries(conditions.map((name) => [name, variableValues[name]])),
        );
        plans.set(outcome, plan);
      }
      return plan ? { plan, variableValues } : undefined;
    },
  };

  function tryToPlan(document: DocumentNode, operation: OperationDefinitionNode, conditions: Values) {
    try {
      return planOperation({ schema, operation, fragments: fragmentsOf(document), conditions, keptKeys });
    } catch {
      // Unplannable, or an argument that throws: graphql-js knows what to say of it, each time.
      return null;
    }
  }
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  // As graphql-js has it: no name is there unless it is a fragment's.
  const fragments = Object.create(null) as Record<string, FragmentDefinitionNode>;
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  return fragments;
}
