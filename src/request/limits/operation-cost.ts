/** The cost of an operation before it runs, by the rules that federation's routers follow (decision 0016). */
import { valueFromASTUntyped, type DocumentNode, type OperationDefinitionNode } from 'graphql';
import type { ValueOf } from './cost-of-input.ts';
import type { CostRules } from './cost-rules.ts';
import { scoreOperation, type OperationCost } from './score-operation.ts';

/** `variables` are as they were sent: what does not fit its type is refused later, and counts as what it looks like. */
export type CostOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => OperationCost;

/** An operation whose cost depends on no variable is scored once, and known as long as its document is kept. */
export function createCostOf(rules: CostRules): CostOf {
  const constant = new WeakMap<OperationDefinitionNode, OperationCost>();

  return (document, operation, variables) => {
    const known = constant.get(operation);
    if (known) return known;
    const read = new Set<string>();
    const valueOf: ValueOf = (name) => {
      read.add(name);
      return Object.hasOwn(variables, name) ? variables[name] : defaultOf(operation, name);
    };
    const result = scoreOperation(rules, document, operation, valueOf);
    if (read.size === 0) constant.set(operation, result);
    return result;
  };
}

/** Routers do not look at it and take the argument's own default. This is what the resolver is given. */
function defaultOf({ variableDefinitions }: OperationDefinitionNode, name: string): unknown {
  const definition = variableDefinitions?.find(({ variable }) => variable.name.value === name);
  return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
}
