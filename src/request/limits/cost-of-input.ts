/** What the arguments of a field cost: their weights, and 1 for each input object. It knows no fields. */
import { getNamedType, isInputObjectType, Kind, type GraphQLInputType, type ValueNode } from 'graphql';
import type { CostRules, InputRule } from './cost-rules.ts';

/** A variable's value; undefined: it has none. */
export type ValueOf = (variable: string) => unknown;

/** As written in a document. Variables count with what was sent for them. */
export function costOfLiteral(rules: CostRules, value: ValueNode, rule: InputRule, valueOf: ValueOf): number {
  switch (value.kind) {
    case Kind.VARIABLE:
      return costOfValue(rules, valueOf(value.name.value), rule);
    case Kind.NULL:
      return 0;
    case Kind.LIST:
      return value.values.reduce((sum, item) => sum + costOfLiteral(rules, item, rule, valueOf), rule.weight ?? 0);
    case Kind.OBJECT: {
      const below = rules.inputRules(getNamedType(rule.type));
      return value.fields.reduce((sum, field) => {
        const inner = below.get(field.name.value);
        return inner ? sum + costOfLiteral(rules, field.value, inner, valueOf) : sum;
      }, ownWeight(rule));
    }
    default:
      return rule.weight ?? 0;
  }
}

/** Deeper than any input of a schema. JSON can be nested as deep as its text is long, and this calls itself. */
const maxNesting = 50;

/** As sent in variables. */
export function costOfValue(rules: CostRules, value: unknown, rule: InputRule, nesting = 0): number {
  if (value === undefined || value === null || nesting > maxNesting) return 0;
  const costOfInner = (item: unknown, inner: InputRule): number => costOfValue(rules, item, inner, nesting + 1);
  if (Array.isArray(value)) {
    return value.reduce<number>((sum, item) => sum + costOfInner(item, rule), rule.weight ?? 0);
  }
  if (typeof value !== 'object' || !isObject(rule.type)) return rule.weight ?? 0;
  const below = rules.inputRules(getNamedType(rule.type));
  return Object.entries(value).reduce((sum, [name, item]) => {
    const inner = below.get(name);
    return inner ? sum + costOfInner(item, inner) : sum;
  }, ownWeight(rule));
}

function ownWeight(rule: InputRule): number {
  return rule.weight ?? (isObject(rule.type) ? 1 : 0);
}

function isObject(type: GraphQLInputType): boolean {
  return isInputObjectType(getNamedType(type));
}
