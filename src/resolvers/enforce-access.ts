/** `@authenticated` and `@requiresScopes`, as routers understand them, enforced here as well: what no router stands before is guarded too. */
import {
  defaultFieldResolver,
  getNamedType,
  isObjectType,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';
import { valueFromASTUntyped } from 'graphql';
import { z } from 'zod';
import { isScope, type Caller, type Scope } from '../access/caller.ts';
import { LeetgraphError } from '../errors.ts';
import type { Context } from './context.ts';

/** Any one of these lists, and of that list all. */
type Alternatives = readonly (readonly Scope[])[];

interface Demand {
  readonly authenticated: boolean;
  /** Each of them has to be met. */
  readonly scopes: readonly Alternatives[];
}

const scope = z.string().refine(isScope, 'is no scope of access/caller.ts');
const scopesArgument = z.array(z.array(scope).nonempty()).nonempty();

/**
 * Wraps the resolvers of guarded fields, once, so that every executor meets the guard and no other field pays for it.
 * What is refused is null, with UNAUTHENTICATED where nobody is known and FORBIDDEN where somebody is; the resolver does
 * not run, and its arguments are not looked at. Call it before the schema is executed.
 */
export function enforceAccess(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue;
    const ofParent = directivesOf(type);
    // graphql-js types sources and contexts as anything; guard() says which they are here.
    const fields: readonly GraphQLField<unknown, Context>[] = Object.values(type.getFields());
    for (const field of fields) {
      // As in routers, what guards a type guards every field that leads to it, and each of its own.
      const demand = toDemand([...ofParent, ...directivesOf(field), ...directivesOf(getNamedType(field.type))]);
      if (demand.authenticated || demand.scopes.length > 0) guard(field, demand);
    }
  }
}

function guard(field: GraphQLField<unknown, Context>, demand: Demand): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    meet(demand, context.caller);
    return resolve(source, args, context, info);
  };
}

function meet({ scopes }: Demand, caller: Caller): void {
  const missing = scopes.find(
    (alternatives) => !alternatives.some((all) => all.every((each) => caller.scopes.has(each))),
  );
  if (caller.role === 'anonymous') {
    throw new LeetgraphError(
      'UNAUTHENTICATED',
      'this takes somebody who is known: send `Authorization: Bearer` and an API key or a token',
    );
  }
  if (missing) {
    const wanted = missing.map((all) => all.join(' and ')).join(', or ');
    throw new LeetgraphError('FORBIDDEN', `this takes the scope ${wanted}`);
  }
}

function toDemand(directives: readonly ConstDirectiveNode[]): Demand {
  const named = (name: string) => directives.filter((directive) => directive.name.value === name);
  return {
    authenticated: named('authenticated').length > 0,
    scopes: named('requiresScopes').map((directive) => {
      const [argument] = directive.arguments ?? [];
      return scopesArgument.parse(argument && valueFromASTUntyped(argument.value));
    }),
  };
}

interface Defined {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;
  readonly extensionASTNodes?: readonly { readonly directives?: readonly ConstDirectiveNode[] | undefined }[];
}

function directivesOf({ astNode, extensionASTNodes = [] }: Defined): ConstDirectiveNode[] {
  return [astNode, ...extensionASTNodes].flatMap((node) => node?.directives ?? []);
}
