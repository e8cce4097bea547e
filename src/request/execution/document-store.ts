/** Parsed and validated documents by their hash, for Apollo Server: bounded, so that a flood of documents fills nothing. */
import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

export type DocumentStore = NonNullable<ApolloServerOptions<BaseContext>['documentStore']>;

/** Clients of one kind send tens of documents; many kinds, hundreds. */
const maxDocuments = 2_000;
/** Of source text. What is kept of a document and its plan is some 100 times as large: 100 MB at most. */
const maxCharacters = 1_000_000;

/** By length of the text and not, as Apollo's own, by making JSON of every document that comes. */
export function createDocumentStore(): DocumentStore {
  const documents = new LRUCache<string, DocumentNode>({
    max: maxDocuments,
    maxSize: maxCharacters,
    sizeCalculation: ({ loc }) => loc?.source.body.length ?? 1,
  });
  return {
    get: (hash) => Promise.resolve(documents.get(hash)),
    set(hash, document) {
      documents.set(hash, document);
      return Promise.resolve();
    },
    delete: (hash) => Promise.resolve(documents.delete(hash)),
  };
}
