/** Completes objects of which texts are kept: most of an answer about a user was in another answer, among other users. */
import { createHash } from 'node:crypto';
import {
  Kind,
  print,
  visit,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from './collect-fields.ts';
import { executeSelection } from './execute-selection.ts';
import { JsonText } from './kept-objects.ts';
import { isPromise, type Selection } from './plan.ts';
import type { ResponsePath } from './response-path.ts';
import type { Run } from './run.ts';

export interface KeptPlace {
  readonly type: GraphQLObjectType;
  readonly selectionSets: readonly SelectionSetNode[];
  readonly selection: Selection;
  /** What tells one object of that type from another. */
  readonly keyOf: (source: unknown) => string | undefined;
}

/** As `executeSelection`, where the run keeps no objects, or not that one. */
export function planKept(
  selecting: Selecting,
  { type, selectionSets, selection, keyOf }: KeptPlace,
): (run: Run, source: unknown, path: ResponsePath) => unknown {
  const { fragments, conditions } = selecting;
  const fields = [...collectFields(selecting, type, selectionSets).values()].flat();
  const selected = withFragments(fields, fragments);
  const place = placeOf(type, conditions, selected);
  const variables = variablesIn(selected, conditions);

  return (run, source, path) => {
    const { errors } = run;
    const { kept } = run.means;
    const object = kept && keyOf(source);
    if (kept === undefined || object === undefined) return executeSelection(run, selection, source, path);
    const key = `${place} ${valuesOf(run)}${object}`;
    const recalled = kept.recall(key);
    if (recalled !== undefined) return new JsonText(recalled);
    if (!kept.isWanted(key)) return executeSelection(run, selection, source, path);
    const failures = errors.list.length;
    let answer: unknown;
    kept.keep(key, () => {
      answer = executeSelection(run, selection, source, path);
      return isPromise(answer) || errors.list.length > failures ? undefined : JSON.stringify(answer);
    });
    return answer;
  };

  function valuesOf({ variableValues }: Run): string {
    if (variables.length === 0) return '';
    // By name: what was not given is absent, and not the same as null.
    return JSON.stringify(Object.fromEntries(variables.map((name) => [name, variableValues[name]])));
  }
}

/** The same for the same fields, whatever document and fragments they are in: a digest, because a selection can be long. */
function placeOf(type: GraphQLObjectType, conditions: Selecting['conditions'], selected: readonly Selected[]): string {
  const texts = [type.name, JSON.stringify(conditions), ...selected.map(print)];
  return createHash('sha256').update(texts.join('\n')).digest('base64url');
}

/** Whose values arguments below may be. Those of conditions are in the place. */
function variablesIn(selected: readonly Selected[], conditions: Selecting['conditions']): readonly string[] {
  const names = new Set<string>();
  for (const each of selected) {
    visit(each, { [Kind.VARIABLE]: ({ name }) => void names.add(name.value) });
  }
  return [...names].filter((name) => !Object.hasOwn(conditions, name));
}

type Selected = FieldNode | FragmentDefinitionNode;

/** The fields, and the fragments that are reached from below them, each once. */
function withFragments(fields: readonly FieldNode[], fragments: Selecting['fragments']): readonly Selected[] {
  const reached = new Map<string, FragmentDefinitionNode>();
  fields.forEach(collect);
  return [...fields, ...reached.values()];

  function collect(from: Selected): void {
    visit(from, {
      [Kind.FRAGMENT_SPREAD]({ name: { value: name } }) {
        const fragment = fragments[name];
        if (fragment === undefined || reached.has(name)) return;
        reached.set(name, fragment);
        collect(fragment);
      },
    });
  }
}
