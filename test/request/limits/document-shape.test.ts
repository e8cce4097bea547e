import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { visit } from 'graphql';
import { measureDocument } from '../../../src/request/limits/document-shape.ts';
import { documents, expand, parsed } from './random-documents.ts';

const measure = (text: string) => measureDocument(parsed(text));

describe('a document', () => {
  test('is measured', () => {
    expect(
      measure('query a ($l: [Int] = [1, 2, 3]) @x { b: c(d: { e: [1, 2] }) @y @z { f } g } query h { i }'),
    ).toEqual({
      operations: 2,
      rootFields: 2,
      depth: 2,
      aliases: 1,
      directives: 3,
      listItems: 3,
    });
  });

  test('is as large as it is with its fragments in their places', () => {
    fc.assert(
      fc.property(documents, (text) => {
        let depth = 0;
        let deepest = 0;
        let directives = 0;
        visit(expand(parsed(text)), {
          Field: {
            enter: () => void (deepest = Math.max(deepest, ++depth)),
            leave: () => void (depth -= 1),
          },
          Directive: () => void (directives += 1),
        });
        expect(measure(text)).toMatchObject({ depth: deepest, directives });
      }),
    );
  });

  test('with a bomb of aliases is counted and not unfolded', () => {
    const levels = 200;
    const bomb = Array.from(
      { length: levels },
      (_, n) => `fragment F${n} on T { a: x { ...F${n + 1} } b: x { ...F${n + 1} } }`,
    );
    const shape = measure(`{ ...F0 } ${bomb.join(' ')} fragment F${levels} on T { x }`);
    expect(shape.aliases).toBeGreaterThan(2 ** levels);
    expect(shape.depth).toBe(levels + 1);
  });

  test('whose fragments hold one another, or are not there, has a size', () => {
    expect(measure('{ ...A } fragment A on T { x { ...B } } fragment B on T { y: y { ...A ...C } }')).toMatchObject({
      aliases: 1,
      depth: 2,
    });
  });
});
