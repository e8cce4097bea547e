/** The cost of an operation before it runs, by the rules that federation's routers follow (decision 0016). */
import {
  getNamedType,
  isInputObjectType,
  typeFromAST,
  valueFromASTUntyped,
  type DocumentNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { ValueOf } from './cost-of-input.ts';
import type { CostRules } from './cost-rules.ts';
import { scoreOperation, type OperationCost } from './score-operation.ts';
import { shapeOf } from './value-shape.ts';

/** `variables` are as they were sent: what does not fit its type is refused later, and counts as what it looks like. */
export type CostOf = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
) => OperationCost;

/** Of an operation. Which variables its cost reads is the same whatever their values are. */
interface Scored {
  readonly reads: readonly { readonly name: string; readonly isInputObject: boolean }[];
  readonly byShape: Map<string, OperationCost>;
}

/** Most clients ask for lists of one length or of few. 100 bytes each; what goes beyond is scored each time. */
const maxShapes = 64;

/**
 * An operation is scored once for variables of one shape (value-shape.ts), and known as long as its document is kept:
 * scoring it took a tenth of a request.
 */
export function createCostOf(rules: CostRules): CostOf {
  const scored = new WeakMap<OperationDefinitionNode, Scored>();

  return (document, operation, variables) => {
    const known = scored.get(operation);
    const shape = known && shapeOfAll(known.reads, variables);
    const before = shape === undefined ? undefined : known?.byShape.get(shape);
    if (before) return before;
    const read = new Set<string>();
    const valueOf: ValueOf = (name) => {
      read.add(name);
      return Object.hasOwn(variables, name) ? variables[name] : defaultOf(operation, name);
    };
    const result = scoreOperation(rules, document, operation, valueOf);
    if (known === undefined) {
      const reads = [...read].map((name) => ({ name, isInputObject: isInputObject(rules, operation, name) }));
      scored.set(operation, { reads, byShape: new Map() });
    } else if (shape !== undefined && known.byShape.size < maxShapes) known.byShape.set(shape, result);
    return result;
  };
}

/** Undefined where the cost is to be worked out from the values themselves. */
function shapeOfAll(reads: Scored['reads'], variables: Readonly<Record<string, unknown>>): string | undefined {
  let shapes = '';
  for (const { name, isInputObject } of reads) {
    const shape = Object.hasOwn(variables, name) ? shapeOf(variables[name], isInputObject) : 'default';
    if (shape === undefined) return undefined;
    shapes += `${shape} `;
  }
  return shapes;
}

function isInputObject({ schema }: CostRules, operation: OperationDefinitionNode, name: string): boolean {
  const definition = definitionOf(operation, name);
  const type = definition && typeFromAST(schema, definition.type);
  // What is not known is looked at each time.
  return type === undefined || isInputObjectType(getNamedType(type));
}

/** Routers do not look at it and take the argument's own default. This is what the resolver is given. */
function defaultOf(operation: OperationDefinitionNode, name: string): unknown {
  const definition = definitionOf(operation, name);
  return definition?.defaultValue && valueFromASTUntyped(definition.defaultValue);
}

function definitionOf({ variableDefinitions }: OperationDefinitionNode, name: string) {
  return variableDefinitions?.find(({ variable }) => variable.name.value === name);
}
