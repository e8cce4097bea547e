/** Parsed and validated documents by their hash and by their text: bounded, so that a flood of documents fills nothing. */
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']> & {
  /** For who has the text and would have to hash it. Counts as a use of it. */
  find(text: string): DocumentNode | undefined;
};

/** Clients of one kind send tens of documents; many kinds, hundreds. */
const maxDocuments = 2_000;
/** Of source text. What is kept of a document and its plan is some 100 times as large: 100 MB at most. */
const maxCharacters = 1_000_000;

/** By length of the text and not, as Apollo's own, by making JSON of every document that comes. */
export function createDocumentStore(): DocumentStore {
  /** By text: under which hash it lies. */
  const hashes = new Map<string, string>();
  const documents = new LRUCache<string, DocumentNode>({
    max: maxDocuments,
    maxSize: maxCharacters,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
    dispose(document, hash) {
      const text = textOf(document);
      // A document that stands for others (limits/limits-plugin.ts) has one text and many hashes.
      if (hashes.get(text) === hash) hashes.delete(text);
    },
  });
  return {
    find(text) {
      const hash = hashes.get(text);
      return hash === undefined ? undefined : documents.get(hash);
    },
    get: (hash) => Promise.resolve(documents.get(hash)),
    set(hash, document) {
      documents.set(hash, document);
      // After what it replaces has gone; not at all where it is too large to be kept.
      if (documents.has(hash)) hashes.set(textOf(document), hash);
      return Promise.resolve();
    },
    delete: (hash) => Promise.resolve(documents.delete(hash)),
  };
}

function textOf({ loc }: DocumentNode): string {
  return loc?.source.body ?? '';
}
