/** What `npm ci` puts on a machine: exact versions, pinned by their hashes, and no scripts but those that docs/security.md names. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const packageSchema = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      link: z.boolean().optional(),
      inBundle: z.boolean().optional(),
      dev: z.boolean().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});
const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** By the path of each package, without what comes from nowhere: the project itself, and what bench/ borrows from it. */
const lockedOf = (folder: string) =>
  Object.entries(lockSchema.parse(readJson(`${folder}/package-lock.json`)).packages).filter(
    ([path, { link = false }]) => path !== '' && !path.startsWith('../') && !link,
  );
const nameOf = (path: string) => path.replace(/^.*node_modules\//, '');

describe.each(['.', 'bench', 'test/conformance'])('what %s installs', (folder) => {
  test('is named by exact versions', () => {
    const { dependencies, devDependencies } = packageSchema.parse(readJson(`${folder}/package.json`));
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^file:\.\.\/node_modules\/|^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });

  test('is pinned by its hash', () => {
    const locked = lockedOf(folder);
    expect(locked.length).toBeGreaterThan(10);
    expect(locked.filter(([, { integrity, inBundle }]) => !integrity && !inBundle).map(([path]) => path)).toEqual([]);
  });
});

describe('install scripts', () => {
  const scripted = lockedOf('.').filter(([, { hasInstallScript }]) => hasInstallScript === true);
  const namesOf = (isDev: boolean) =>
    [...new Set(scripted.filter(([, { dev = false }]) => dev === isDev).map(([path]) => nameOf(path)))].sort();
  const [, section = ''] = /## What is installed\n([^]*?)\n## /.exec(readFileSync('docs/security.md', 'utf8')) ?? [];

  test('of what runs are one that prints a warning', () => {
    expect(namesOf(false)).toEqual(['@apollo/protobufjs']);
  });

  test('are all named where it is said what is installed', () => {
    expect([...namesOf(false), ...namesOf(true)].filter((name) => !section.includes(`\`${name}\``))).toEqual([]);
  });
});
