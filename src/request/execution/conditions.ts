/** The variables that decide in @skip and @include what an operation selects: for each outcome there is a plan. */
import { Kind, visit, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';

export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** In the order of their first use, each once. Fragments that the operation does not reach do not count. */
export function conditionsOf(operation: OperationDefinitionNode, fragments: Fragments): readonly string[] {
  const conditions = new Set<string>();
  const reached = new Set<string>();
  collect(operation);
  return [...conditions];

  function collect(definition: OperationDefinitionNode | FragmentDefinitionNode): void {
    visit(definition, {
      [Kind.DIRECTIVE](node) {
        if (node.name.value !== 'skip' && node.name.value !== 'include') return;
        for (const { value } of node.arguments ?? [])
          if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
      [Kind.FRAGMENT_SPREAD]({ name: { value: name } }) {
        const fragment = fragments[name];
        if (fragment === undefined || reached.has(name)) return;
        reached.add(name);
        collect(fragment);
      },
    });
  }
}

/**
 * One character a condition; undefined when one of them is neither true nor false, which is an error that graphql-js
 * words (a variable with a default may be given as null).
 */
export function outcomeOf(
  conditions: readonly string[],
  variables: Readonly<Record<string, unknown>>,
): string | undefined {
  let outcome = '';
  for (const name of conditions) {
    const value = variables[name];
    if (typeof value !== 'boolean') return undefined;
    outcome += value ? 't' : 'f';
  }
  return outcome;
}
