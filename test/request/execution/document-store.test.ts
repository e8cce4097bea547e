import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { createDocumentStore } from '../../../src/request/execution/document-store.ts';

const documentOf = (characters: number) => parse(`{ ${'a'.repeat(characters - 4)} }`);

describe('the document store', () => {
  test('gives back the very document, which is how its plan is found', async () => {
    const store = createDocumentStore();
    const document = documentOf(10);
    await store.set('hash', document);
    expect(await store.get('hash')).toBe(document);
    await store.delete('hash');
    expect(await store.get('hash')).toBeUndefined();
  });

  test('lets the least recently used go when there are more than two thousand', async () => {
    const store = createDocumentStore();
    for (let index = 0; index < 2_000; index += 1) await store.set(String(index), documentOf(10));
    await store.get('0');
    await store.set('one more', documentOf(10));
    expect(await store.get('0')).toBeDefined();
    expect(await store.get('1')).toBeUndefined();
  });

  test('holds no more than a million characters of source', async () => {
    const store = createDocumentStore();
    for (const name of ['a', 'b', 'c']) await store.set(name, documentOf(400_000));
    expect(await Promise.all(['a', 'b', 'c'].map((name) => store.get(name)))).toEqual([
      undefined,
      expect.anything(),
      expect.anything(),
    ]);
  });
});
