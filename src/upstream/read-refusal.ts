/** Reads LeetCode's refusal of a whole document (HTTP 400): which upstream fields its schema no longer knows. */
import type { AnswerError } from './answer.ts';
import { UpstreamChanged } from './changed.ts';
import type { Outcome, Settlement } from './settlement.ts';
import type { UpstreamDocument } from './upstream-document.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

/**
 * Validation is all or nothing: one unknown field refuses everybody's lookups. Fails the lookups of the upstream fields
 * that the errors point at, by line, or by the names in the text where no line is told; all others are asked again.
 */
export function readRefusal(document: UpstreamDocument, errors: readonly AnswerError[]): Settlement {
  const lookups = document.aliases.flatMap((alias) => alias.lookups);
  const culprits = new Map<string, string>();
  for (const error of errors) {
    for (const lookup of concernedBy(error)) culprits.set(lookup.name, error.message);
  }
  const settled = new Map<UpstreamLookup, Outcome>();
  const again: UpstreamLookup[] = [];
  for (const lookup of lookups) {
    const message = culprits.size === 0 ? 'refused' : culprits.get(lookup.name);
    if (message === undefined) again.push(lookup);
    else settled.set(lookup, new UpstreamChanged(lookup.name, namesIn(message).join('.')));
  }
  return { settled, again };

  function concernedBy(error: AnswerError): readonly UpstreamLookup[] {
    const byLine = (error.locations ?? []).flatMap(({ line }) => document.lookupsOfLine(line));
    if (byLine.length > 0) return byLine;
    const [name] = namesIn(error.message);
    if (name === undefined) return [];
    const word = new RegExp(`\\b${name}\\b`);
    return lookups.filter((lookup) => word.test(`${lookup.root} ${lookup.inner?.field ?? ''} ${lookup.fragment}`));
  }
}

/** The names that a validation message quotes before it makes suggestions: field or argument first, then its type. */
function namesIn(message: string): string[] {
  const [told = ''] = message.split('Did you mean');
  return [...told.matchAll(/"\$?(\w+)(?:\.\w+)?"/g)].flatMap((match) => match[1] ?? []);
}
