/** Lists the root fields of a document with their aliases and arguments, so that tests can see what was merged. */
import { getOperationAST, Kind, parse, valueFromASTUntyped } from 'graphql';
import type { DirectiveNode, DocumentNode, FieldNode, SelectionSetNode } from 'graphql';
import type { ExecutionRequest } from '../schema/executor.ts';

export interface RootField {
  readonly alias: string;
  readonly root: string;
  /** With variables filled in. */
  readonly args: Readonly<Record<string, unknown>>;
}

/** Empty for a document that cannot be parsed. */
export function rootFieldsOf({ query, variables, operationName }: ExecutionRequest): readonly RootField[] {
  const document = tryParse(query);
  const operation = document === null ? null : getOperationAST(document, operationName);
  if (document === null || operation == null) return [];
  return selectedFields(operation.selectionSet, document, variables ?? {}, new Set()).map((field) => ({
    alias: field.alias?.value ?? field.name.value,
    root: field.name.value,
    args: valuesOf(field.arguments ?? [], variables ?? {}),
  }));
}

type Variables = Readonly<Record<string, unknown>>;

function tryParse(query: string): DocumentNode | null {
  try {
    return parse(query, { noLocation: true });
  } catch {
    return null;
  }
}

/** Fragments are opened; each once, so that a cycle in an invalid document ends. */
function selectedFields(
  set: SelectionSetNode,
  document: DocumentNode,
  variables: Variables,
  opened: Set<string>,
): FieldNode[] {
  return set.selections.flatMap((selection) => {
    if (!isIncluded(selection.directives ?? [], variables)) return [];
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return selectedFields(selection.selectionSet, document, variables, opened);
      case Kind.FRAGMENT_SPREAD: {
        const name = selection.name.value;
        const fragment = document.definitions.find(
          (definition) => definition.kind === Kind.FRAGMENT_DEFINITION && definition.name.value === name,
        );
        if (fragment?.kind !== Kind.FRAGMENT_DEFINITION || opened.has(name)) return [];
        return selectedFields(fragment.selectionSet, document, variables, opened.add(name));
      }
    }
  });
}

function isIncluded(directives: readonly DirectiveNode[], variables: Variables): boolean {
  return directives.every((directive) => {
    const condition = valuesOf(directive.arguments ?? [], variables)['if'];
    if (directive.name.value === 'skip') return condition !== true;
    return directive.name.value !== 'include' || condition !== false;
  });
}

function valuesOf(args: NonNullable<FieldNode['arguments']>, variables: Variables): Record<string, unknown> {
  return Object.fromEntries(args.map(({ name, value }) => [name.value, valueFromASTUntyped(value, { ...variables })]));
}
