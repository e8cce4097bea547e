/** What a document may be, and the words for one that is more. Pure: it looks at figures, and refuses nothing by itself. */
import { LeetgraphError } from '../../errors.ts';
import type { DocumentShape } from './document-shape.ts';

export interface DocumentLimits {
  readonly maxTokens: number;
  readonly maxOperations: number;
  readonly maxRootFields: number;
  readonly maxDepth: number;
  readonly maxAliases: number;
  readonly maxDirectives: number;
  readonly maxListItems: number;
  readonly maxCost: number;
}

/** Few and fixed, so that it is fit for a label. */
export type LimitName =
  'body' | 'tokens' | 'operations' | 'root-fields' | 'depth' | 'aliases' | 'directives' | 'list-items' | 'cost';

export interface LimitBreach {
  readonly limit: LimitName;
  readonly error: LeetgraphError;
}

/** The first limit that the document breaks; undefined: none. */
export function breachOf(shape: DocumentShape, limits: DocumentLimits): LimitBreach | undefined {
  return (
    tooMany('operations', 'operations', shape.operations, limits.maxOperations) ??
    tooMany('root-fields', 'root fields', shape.rootFields, limits.maxRootFields) ??
    tooDeep(shape.depth, limits.maxDepth) ??
    tooMany('aliases', 'aliases (with fragments in their places)', shape.aliases, limits.maxAliases) ??
    tooMany('directives', 'directives (with fragments in their places)', shape.directives, limits.maxDirectives) ??
    tooLongList(shape.listItems, limits)
  );
}

export function tooLongList(
  items: number,
  { maxListItems }: Pick<DocumentLimits, 'maxListItems'>,
): LimitBreach | undefined {
  return tooMany('list-items', 'items in one list', items, maxListItems);
}

export function tooManyTokens(maxTokens: number): LimitBreach {
  const message = `a document must have at most ${maxTokens} tokens`;
  return { limit: 'tokens', error: new LeetgraphError('QUERY_TOO_LARGE', message) };
}

/** `max` is what the server allows, or what the caller can ever have in a minute. */
export function tooCostly(cost: number, max: number, whose = 'an operation'): LimitBreach | undefined {
  if (cost <= max) return undefined;
  const message = `${whose} must cost at most ${max}, but got: ${inFigures(cost)}`;
  return { limit: 'cost', error: new LeetgraphError('QUERY_TOO_COSTLY', message) };
}

function tooDeep(depth: number, maxDepth: number): LimitBreach | undefined {
  if (depth <= maxDepth) return undefined;
  const message = `fields must be at most ${maxDepth} deep within one another, but got: ${inFigures(depth)}`;
  return { limit: 'depth', error: new LeetgraphError('QUERY_TOO_DEEP', message) };
}

function tooMany(limit: LimitName, what: string, count: number, max: number): LimitBreach | undefined {
  if (count <= max) return undefined;
  const message = `a request must have at most ${max} ${what}, but got: ${inFigures(count)}`;
  return { limit, error: new LeetgraphError('QUERY_TOO_LARGE', message) };
}

/** Fragments of fragments can make more than there are numbers for. */
function inFigures(count: number): string {
  return count > Number.MAX_SAFE_INTEGER ? 'more than can be counted' : String(count);
}
