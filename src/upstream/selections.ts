/** What fragments select, for telling whose a failed part of an answer is. */
import { Kind, parse, type SelectionSetNode } from 'graphql';

export interface Selections {
  /** Whether something at this path below the alias is in the fragment; list indexes are passed over. */
  selects(fragment: string, path: readonly (string | number)[]): boolean;
}

/** Parses each fragment once: an answer can have an error for each row of a list. */
export function createSelections(): Selections {
  const parsed = new Map<string, SelectionSetNode | undefined>();

  function selectionOf(fragment: string): SelectionSetNode | undefined {
    if (!parsed.has(fragment)) {
      // A root without fields has no fragment: whatever went wrong there is its own.
      const [definition] = fragment === '' ? [] : parse(fragment, { noLocation: true }).definitions;
      parsed.set(fragment, definition?.kind === Kind.FRAGMENT_DEFINITION ? definition.selectionSet : undefined);
    }
    return parsed.get(fragment);
  }

  return {
    selects(fragment, path) {
      let selection = selectionOf(fragment);
      for (const name of path.filter((step) => typeof step === 'string')) {
        const field = selection?.selections.find((node) => node.kind === Kind.FIELD && node.name.value === name);
        if (field?.kind !== Kind.FIELD) return false;
        selection = field.selectionSet;
      }
      return true;
    },
  };
}
