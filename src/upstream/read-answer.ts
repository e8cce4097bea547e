/** Reads the answer to a document, alias by alias: who found what, who failed, and who has to be asked again. */
import { ZodError } from 'zod';
import { meaningOf, type Answer, type AnswerError } from './answer.ts';
import type { Breathe } from '../breather.ts';
import { UpstreamChanged } from './changed.ts';
import { createSelections } from './selections.ts';
import type { Outcome, Settlement } from './settlement.ts';
import type { Alias, UpstreamDocument } from './upstream-document.ts';
import { absent } from './upstream-field.ts';
import type { UpstreamLookup } from './upstream-lookup.ts';

/**
 * GraphQL nulls climb to the nearest nullable parent, so one failure can take others' answers with it. What is settled
 * here is certain; what was only taken down is in `again`. At least one lookup is always settled. Takes a breath before
 * each lookup.
 */
export async function readAnswer(
  document: UpstreamDocument,
  { data, errors }: Answer,
  breathe: Breathe,
): Promise<Settlement> {
  const { errorsOf, touched, hasUnplaced } = placeErrors(document, errors ?? []);
  const settled = new Map<UpstreamLookup, Outcome>();
  const again: UpstreamLookup[] = [];
  for (const alias of document.aliases) {
    for (const lookup of alias.lookups) {
      await breathe();
      const outcome = outcomeOf(lookup, alias);
      if (outcome) settled.set(lookup, outcome);
      else again.push(lookup);
    }
  }
  if (data) return { settled, again, emptied: false };
  const unknown = unknownBesides(settled, again);
  for (const lookup of unknown) settled.set(lookup, absent);
  if (settled.size > 0) return { settled, again: again.filter((lookup) => !unknown.has(lookup)), emptied: true };
  // Nobody is named: the non-null roots are the suspects, and if there are none all have failed.
  const suspects = again.filter((lookup) => lookup.rootIsNonNull);
  const failed = new Set(suspects.length > 0 ? suspects : again);
  for (const lookup of failed) settled.set(lookup, new UpstreamChanged(lookup.name, 'data'));
  return { settled, again: again.filter((lookup) => !failed.has(lookup)), emptied: true };

  /** Undefined when the answer does not say: somebody else's failure took it. */
  function outcomeOf(lookup: UpstreamLookup, alias: Alias): Outcome | undefined {
    const own = errorsOf.get(lookup);
    if (own) return readErrors(lookup, own);
    // `data` is null because some non-null root failed, and this lookup did not: it is not to blame.
    if (!data) return undefined;
    const value = data[alias.name];
    // Null is an answer, nothing at all is none: read as null it would make an unknown user of everybody.
    if (value === undefined) return new UpstreamChanged(lookup.name, lookup.root);
    // An error below a non-null child has emptied the alias: the others on it have no answer yet.
    if (value === null && touched.has(alias)) return undefined;
    // An error that nobody can place may be the reason of any null, and no error must be kept as an answer.
    if (hasUnplaced && hasNull(value)) return new UpstreamChanged(lookup.name, 'errors');
    return readValue(lookup, value);
  }
}

/** Whose each error is. By its path it is somebody's of one alias; without one it is of those on the line that it names. */
function placeErrors(document: UpstreamDocument, errors: readonly AnswerError[]) {
  const aliases = new Map(document.aliases.map((alias) => [alias.name, alias]));
  const selections = createSelections();
  const errorsOf = new Map<UpstreamLookup, AnswerError[]>();
  const touched = new Set<Alias>();
  let hasUnplaced = false;
  for (const error of errors) {
    const [first, ...below] = error.path ?? [];
    const alias = aliases.get(String(first));
    const concerned = alias
      ? concernedOn(alias, below)
      : (error.locations ?? []).flatMap(({ line }) => document.lookupsOfLine(line));
    if (concerned.length === 0) hasUnplaced = true;
    for (const lookup of new Set(concerned)) {
      const own = errorsOf.get(lookup);
      if (own) own.push(error);
      else errorsOf.set(lookup, [error]);
    }
  }
  for (const alias of document.aliases) {
    if (alias.lookups.some((lookup) => errorsOf.has(lookup))) touched.add(alias);
  }
  return { errorsOf, touched, hasUnplaced };

  /** Those who select what lies at this path below the alias; a path that nobody asked for is about all of them. */
  function concernedOn({ lookups }: Alias, path: readonly (string | number)[]): readonly UpstreamLookup[] {
    const selecting = lookups.filter(({ inner, fragment }) => inner ?? selections.selects(fragment, path));
    return selecting.length > 0 ? selecting : lookups;
  }
}

/** An answer only if all that is said of it is that; one failure among it, or an error without a path, is a failure. */
function readErrors(lookup: UpstreamLookup, errors: readonly AnswerError[]): Outcome {
  const meanings = new Set(errors.map((error) => (error.path ? meaningOf(error) : 'failed')));
  if (meanings.has('failed')) return new UpstreamChanged(lookup.name, placeOf(lookup, errors[0]));
  return meanings.has('absent') ? absent : { state: 'hidden' };
}

/** In LeetCode's words: an alias is a word of one document, and says nothing to who reads the log. */
function placeOf({ root }: UpstreamLookup, error: AnswerError | undefined): string {
  return error?.path ? [root, ...error.path.slice(1)].join('.') : 'errors';
}

/**
 * Non-null roots about whom the same document says that there is no such user. An unknown user is an error there as well,
 * which empties the document and names one; without this every further one would empty a document more.
 */
function unknownBesides(settled: ReadonlyMap<UpstreamLookup, Outcome>, again: readonly UpstreamLookup[]) {
  const unknown = new Set([...settled].flatMap(([lookup, outcome]) => (outcome === absent ? [subjectOf(lookup)] : [])));
  return new Set(again.filter((lookup) => lookup.rootIsNonNull && unknown.has(subjectOf(lookup))));
}

/** What a root is asked about: the values of its arguments, whatever it calls them. */
function subjectOf({ rootArguments }: UpstreamLookup): string {
  return JSON.stringify(Object.values(rootArguments).map(({ value }) => value)).toLowerCase();
}

/** More would fill the log: a list whose rows have changed has an issue for each row. */
const maxIssues = 5;

function readValue(lookup: UpstreamLookup, value: unknown): Outcome {
  try {
    return lookup.parse(value);
  } catch (error) {
    // A parser that stumbles in another way than zod has met what nobody expected; it is no reason to fail its neighbours.
    if (!(error instanceof ZodError)) return new UpstreamChanged(lookup.name, 'parser', error);
    const paths = error.issues.slice(0, maxIssues).map((issue) => issue.path.join('.'));
    return new UpstreamChanged(lookup.name, paths.join(', '));
  }
}

function hasNull(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === null;
  return Object.values(value).some(hasNull);
}
