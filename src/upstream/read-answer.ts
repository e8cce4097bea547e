/** Reads the answer to a document, alias by alias: who found what, who failed, and who has to be asked again. */
import { Kind, parse } from 'graphql';
import { ZodError } from 'zod';
import { meaningOf, type Answer, type AnswerError } from './answer.ts';
import { UpstreamChanged } from './changed.ts';
import type { Outcome, Settlement } from './settlement.ts';
import type { Alias, UpstreamDocument } from './upstream-document.ts';
import { absent } from './upstream-field.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

/**
 * GraphQL nulls climb to the nearest nullable parent, so one failure can take others' answers with it. What is settled
 * here is certain; what was only taken down is in `again`. At least one lookup is always settled.
 */
export function readAnswer(document: UpstreamDocument, answer: Answer): Settlement {
  const settled = new Map<UpstreamLookup, Outcome>();
  const again: UpstreamLookup[] = [];
  const settle = (lookups: readonly UpstreamLookup[], outcomeOf: (lookup: UpstreamLookup) => Outcome) => {
    for (const lookup of lookups) settled.set(lookup, outcomeOf(lookup));
  };
  const { data } = answer;
  for (const alias of document.aliases) {
    const errors = (answer.errors ?? []).filter((error) => error.path?.[0] === alias.name);
    if (data && errors.length === 0) settle(alias.lookups, (lookup) => readValue(lookup, data[alias.name]));
    else if (errors.length > 0) readAliasWithErrors(alias, data?.[alias.name], errors);
    // `data` is null because some non-null root failed, and this alias did not: it is not to blame.
    else again.push(...alias.lookups);
  }
  if (settled.size > 0) return { settled, again };
  // Nobody is named: the non-null roots are the suspects, and if there are none, or nobody else, all have failed.
  const suspects = again.filter((lookup) => lookup.rootIsNonNull);
  const failed = suspects.length > 0 ? suspects : again;
  settle(failed, (lookup) => new UpstreamChanged(lookup.name, 'data'));
  return { settled, again: again.filter((lookup) => !failed.includes(lookup)) };

  function readAliasWithErrors(alias: Alias, value: unknown, errors: readonly AnswerError[]): void {
    const untouched = new Set(alias.lookups);
    for (const error of errors) {
      const culprits = alias.lookups.filter((lookup) => isConcerned(lookup, error));
      const meaning = meaningOf(error);
      for (const lookup of culprits) untouched.delete(lookup);
      settle(culprits, (lookup) => {
        if (meaning === 'absent') return absent;
        if (meaning === 'hidden') return { state: 'hidden' };
        return new UpstreamChanged(lookup.name, (error.path ?? []).join('.'));
      });
    }
    // An error below a non-null child has emptied the alias: the others on it have no answer yet.
    if (value === null || value === undefined) again.push(...untouched);
    else settle([...untouched], (lookup) => readValue(lookup, value));
  }
}

/** An error on the alias itself concerns all its lookups; one below it those that select the child that it names. */
function isConcerned(lookup: UpstreamLookup, error: AnswerError): boolean {
  const child = error.path?.[1];
  if (typeof child !== 'string') return true;
  if (lookup.inner) return true;
  const [fragment] = parse(lookup.fragment, { noLocation: true }).definitions;
  if (fragment?.kind !== Kind.FRAGMENT_DEFINITION) return true;
  return fragment.selectionSet.selections.some((node) => node.kind === Kind.FIELD && node.name.value === child);
}

function readValue(lookup: UpstreamLookup, value: unknown): Outcome {
  try {
    return lookup.parse(value ?? null);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return new UpstreamChanged(lookup.name, error.issues.map((issue) => issue.path.join('.')).join(', '));
  }
}
