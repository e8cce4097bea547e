/** Whether an argument depends on variables: what does not is the same for every request of a document. */
import { Kind, type FieldNode, type ValueNode } from 'graphql';

export function namesVariable({ arguments: nodes = [] }: FieldNode): boolean {
  return nodes.some(({ value }) => holdsVariable(value));
}

function holdsVariable(value: ValueNode): boolean {
  if (value.kind === Kind.LIST) return value.values.some(holdsVariable);
  if (value.kind === Kind.OBJECT) return value.fields.some((field) => holdsVariable(field.value));
  return value.kind === Kind.VARIABLE;
}
