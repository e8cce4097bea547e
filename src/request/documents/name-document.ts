/** Puts the document that a request names in its place, in a body or in an address, before Apollo Server reads either. */
import type { FindDocument } from './documents.ts';

export interface Question {
  /** Parsed. */
  readonly body: unknown;
  /** The address from its question mark on. */
  readonly search: string;
}

export function nameDocument(method: string, question: Question, findDocument: FindDocument): Question {
  return method === 'GET'
    ? { ...question, search: inSearch(question.search, findDocument) }
    : { ...question, body: inBody(question.body, findDocument) };
}

/** What is no object is refused by Apollo, a list of questions too. */
function inBody(body: unknown, findDocument: FindDocument): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  const replacement = findDocument(body);
  return replacement ? { ...body, ...replacement } : body;
}

function inSearch(search: string, findDocument: FindDocument): string {
  const given = new URLSearchParams(search);
  const query = given.get('query') ?? undefined;
  const documentId = given.get('documentId') ?? undefined;
  const replacement = findDocument({ query, documentId, extensions: parsed(given.get('extensions')) });
  if (!replacement) return search;
  for (const [name, value] of Object.entries(replacement)) {
    given.set(name, typeof value === 'string' ? value : JSON.stringify(value));
  }
  return `?${given.toString()}`;
}

/** What is no JSON is refused by Apollo, which says so better. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
