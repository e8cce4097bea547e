/** Reads LeetCode's refusal of a whole document (HTTP 400): which upstream fields its schema no longer knows. */
import type { AnswerError } from './answer.ts';
import { UpstreamChanged } from './changed.ts';
import type { Outcome, Settlement } from './settlement.ts';
import type { UpstreamDocument } from './upstream-document.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

export interface Refusal extends Settlement {
  /** Names of the upstream fields that LeetCode does not know; empty when it does not say what it minds. */
  readonly unknownFields: ReadonlySet<string>;
}

/**
 * Validation is all or nothing: one unknown field refuses everybody's lookups. Fails the lookups of the upstream fields
 * that the errors point at, by line, or by the names in the text where no line is told; all others are asked again.
 */
export function readRefusal(document: UpstreamDocument, errors: readonly AnswerError[]): Refusal {
  const blamed = new Map<UpstreamLookup, string>();
  const unknown = new Map<string, string>();
  for (const { message, locations } of errors) {
    const byLine = (locations ?? []).flatMap(({ line }) => document.lookupsOfLine(line));
    const [name = ''] = namesIn(message);
    const concerned = byLine.length > 0 ? byLine : lookupsNaming(document, name);
    // A variable that LeetCode minds at its declaration only has a value that does not fit: that is one lookup's fault. Not
    // so if it has a field that its type has not: that all lookups of the upstream field send.
    const isAboutValue = byLine.length === 0 && name.startsWith('$') && !unknownInput.test(message);
    for (const lookup of concerned) {
      // The first thing said of it is what it asks for; that an argument of another name is missing comes after.
      if (!blamed.has(lookup)) blamed.set(lookup, message);
      if (!isAboutValue) unknown.set(lookup.name, blamed.get(lookup) ?? message);
    }
  }
  const settled = new Map<UpstreamLookup, Outcome>();
  const again: UpstreamLookup[] = [];
  for (const lookup of document.aliases.flatMap((alias) => alias.lookups)) {
    const message = blamed.size === 0 ? 'refused' : (blamed.get(lookup) ?? unknown.get(lookup.name));
    if (message === undefined) again.push(lookup);
    else settled.set(lookup, new UpstreamChanged(lookup.name, namesIn(message).join('.')));
  }
  return { settled, again, emptied: false, unknownFields: new Set(unknown.keys()) };
}

/** As graphql-js and both generations of graphql-core say it. */
const unknownInput = /is not defined by type|: Unknown field\b/;

/** The lookups that have the name in their line, in the types of their variables, or in their selection. */
function lookupsNaming(document: UpstreamDocument, name: string): readonly UpstreamLookup[] {
  const words = /^\$?\w+$/.test(name) ? new RegExp(`(?<![\\w$])${name.replace('$', '\\$')}\\b`) : undefined;
  if (!words) return [];
  return document.aliases.flatMap((alias) =>
    alias.lookups.filter((lookup) => {
      const values = [...Object.values(lookup.rootArguments), ...Object.values(lookup.inner?.arguments ?? {})];
      return words.test([alias.text, ...values.map(({ type }) => type), lookup.fragment].join(' '));
    }),
  );
}

/** The names that a validation message quotes before it makes suggestions: field or argument first, then its type. */
function namesIn(message: string): string[] {
  const [told = ''] = message.split('Did you mean');
  // Newer releases of LeetCode's GraphQL library quote with apostrophes.
  return [...told.matchAll(/["'](\$?\w+)(?:\.\w+)?!?["']/g)].flatMap((match) => match[1] ?? []);
}
