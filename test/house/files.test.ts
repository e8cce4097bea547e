import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { sourceFiles } from './source-files.ts';

const files = [...sourceFiles('src'), ...sourceFiles('simulator')].filter(({ path }) => !path.includes('/generated/'));
const linesOf = (text: string) => text.trimEnd().split('\n').length;

describe('source files', () => {
  test('have a median of at most 60 lines', () => {
    const lengths = files.map(({ text }) => linesOf(text)).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  test('have at most 200 lines, or say why not in their first comment', () => {
    const long = files.filter(
      ({ text }) => linesOf(text) > 200 && !/^\/\*\*[^]*?long because/i.test(text.slice(0, 600)),
    );
    expect(long.map(({ path, text }) => `${path}: ${linesOf(text)}`)).toEqual([]);
  });

  test('begin with a sentence that says what they are for', () => {
    expect(files.filter(({ text }) => !text.startsWith('/**')).map(({ path }) => path)).toEqual([]);
  });

  test('lie in no drawer', () => {
    const drawers = /^(?:utils?|helpers?|common|shared|misc|lib)$/;
    const folders = ['src', 'simulator', 'test'].flatMap((root) =>
      readdirSync(root, { recursive: true, withFileTypes: true }).filter(
        (entry) => entry.isDirectory() && !entry.parentPath.includes('node_modules'),
      ),
    );
    // test/conformance is a package of its own: what it has installed is not ours to name.
    const ours = folders.filter(({ parentPath }) => !parentPath.includes('node_modules'));
    expect(ours.filter(({ name }) => drawers.test(name)).map(({ name }) => name)).toEqual([]);
  });

  test('are no barrels', () => {
    expect(files.filter(({ text }) => /^export (?:\*|\{[^}]*\}) from/m.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
