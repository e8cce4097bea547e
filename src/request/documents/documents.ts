/** From what a request names to the document that is run: by its id, by its hash, or as text; and which documents may be run. */
import { LeetgraphError } from '../../errors.ts';
import { sha256, type Manifest } from './manifest.ts';

/** What of a request names its document. All are outside values: what is no text is left for Apollo to refuse. */
export interface Named {
  readonly query?: unknown;
  readonly documentId?: unknown;
  readonly extensions?: unknown;
}

/** What is put in the place of those; undefined: nothing, it is fine as it is. */
export type Replacement = { readonly query: string } | { readonly extensions: object };

/** Throws DOCUMENT_NOT_FOUND, or DOCUMENT_NOT_TRUSTED. */
export type FindDocument = (named: Named) => Replacement | undefined;

export interface DocumentsOptions {
  /** Undefined: no document is trusted more than another. */
  readonly manifest: Manifest | undefined;
  /** Whether others are refused. */
  readonly isEnforced: boolean;
}

/**
 * An id is one of the manifest, or `sha256:` and a hash: then the manifest's document of that hash, or one that a client
 * has registered (automatic persisted queries, which are Apollo Server's). Where only trusted documents are run none can
 * be registered.
 */
export function createDocuments({ manifest, isEnforced }: DocumentsOptions): FindDocument {
  return ({ query, documentId, extensions }) => {
    const hash = hashOf(documentId) ?? registeredHashOf(extensions);
    if (typeof query !== 'string') {
      const trusted = byId(documentId) ?? (hash === undefined ? undefined : manifest?.byHash.get(hash));
      if (trusted !== undefined) return { query: trusted };
    }
    if (isEnforced) {
      if (typeof query === 'string' && manifest?.byHash.has(sha256(query)) === true) return undefined;
      throw new LeetgraphError('DOCUMENT_NOT_TRUSTED', 'this server runs the documents of its manifest only');
    }
    // Text goes before an id: whoever sends both has said what is to be run.
    if (typeof query === 'string' || typeof documentId !== 'string') return undefined;
    if (hash === undefined) throw new LeetgraphError('DOCUMENT_NOT_FOUND', 'no document has that id');
    return { extensions: { ...toObject(extensions), persistedQuery: { version: 1, sha256Hash: hash } } };
  };

  function byId(documentId: unknown): string | undefined {
    return typeof documentId === 'string' ? manifest?.byId.get(documentId) : undefined;
  }
}

/** Of `sha256:` and 64 hexadecimal digits. */
function hashOf(documentId: unknown): string | undefined {
  return typeof documentId === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(documentId)?.[1]?.toLowerCase() : undefined;
}

function registeredHashOf(extensions: unknown): string | undefined {
  const { persistedQuery } = toObject(extensions);
  const { sha256Hash } = toObject(persistedQuery);
  return typeof sha256Hash === 'string' ? sha256Hash.toLowerCase() : undefined;
}

function toObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
