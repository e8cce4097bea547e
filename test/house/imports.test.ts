import { describe, expect, test } from '@jest/globals';
import { sourceFiles } from './source-files.ts';

/** For each part of src/: the parts that it may import, and why not more. */
const law: Readonly<Record<string, { readonly may: readonly string[]; readonly because: string }>> = {
  'main.ts': { may: ['app.ts', 'config.ts', 'clock.ts'], because: 'the process only starts and stops the app' },
  'app.ts': {
    may: [
      'config.ts',
      'clock.ts',
      'breather.ts',
      'errors.ts',
      'open-access.ts',
      'open-quota.ts',
      'open-cache.ts',
      'open-upstream.ts',
      'access',
      'request',
      'resolvers',
      'loaders',
      'cache',
      'upstream',
      'telemetry',
      'domain',
    ],
    because: 'it is the wiring, and main.ts is above it',
  },
  'open-upstream.ts': {
    may: ['config.ts', 'clock.ts', 'breather.ts', 'cache', 'upstream', 'fleet'],
    because: 'it is the part of the wiring that is about LeetCode',
  },
  'open-cache.ts': {
    may: ['settings', 'clock.ts', 'breather.ts', 'cache', 'loaders'],
    because: 'it is the part of the wiring that is about tiers',
  },
  'open-access.ts': {
    may: ['settings', 'clock.ts', 'access', 'records', 'upstream'],
    because: 'it is the part of the wiring that is about who asks',
  },
  'open-quota.ts': {
    may: ['clock.ts', 'access', 'cache', 'fleet'],
    because: 'it is the part of the wiring that is about what callers may spend',
  },
  request: {
    may: ['resolvers', 'access', 'errors.ts', 'clock.ts', 'breather.ts', 'domain'],
    because: 'it goes on to resolvers and knows no deeper layer',
  },
  resolvers: {
    may: ['loaders', 'access', 'generated', 'domain', 'errors.ts'],
    because: 'resolvers ask loaders, never cache or upstream',
  },
  loaders: {
    may: ['cache', 'upstream', 'domain', 'errors.ts', 'clock.ts', 'breather.ts'],
    because: 'it is where a key, a freshness and an upstream field meet',
  },
  access: {
    may: ['errors.ts', 'clock.ts', 'domain'],
    because: 'who asks has nothing to do with what is answered; what it keeps, it keeps through ports',
  },
  records: {
    may: ['access', 'cache', 'clock.ts'],
    because: 'it gives access what it declares, by the connections to databases that the cache has',
  },
  cache: {
    may: ['errors.ts', 'clock.ts', 'breather.ts'],
    because: 'the cache knows nothing of LeetCode, nor of what it holds',
  },
  upstream: {
    may: ['generated', 'domain', 'errors.ts', 'clock.ts', 'breather.ts'],
    because: 'upstream knows nothing of caching',
  },
  fleet: {
    may: ['access', 'cache', 'upstream', 'clock.ts'],
    because: 'it gives access and upstream what they declare, in the Redis that the cache has',
  },
  telemetry: {
    may: ['request', 'access', 'cache', 'upstream', 'errors.ts', 'clock.ts'],
    because: 'it listens to the events of the layers and nothing else',
  },
  generated: { may: ['resolvers', 'domain'], because: 'generated types name the context and the parents' },
  domain: { may: ['errors.ts'], because: 'our data is a leaf' },
  'config.ts': { may: ['settings'], because: 'settings are plain values' },
  settings: { may: [], because: 'settings are plain values' },
  'errors.ts': { may: [], because: 'it is a leaf' },
  'clock.ts': { may: [], because: 'it is a leaf' },
  'breather.ts': { may: ['clock.ts'], because: 'it is a leaf, which only asks what time it is' },
};

const files = sourceFiles('src');
const partOf = (path: string) => path.split('/')[1] ?? '';

describe('imports', () => {
  test('go along request, resolvers, loaders, cache and upstream, and never back', () => {
    const breaches = files.flatMap(({ path, imports }) => {
      const part = partOf(path);
      const rule = law[part];
      if (!rule) return [`${path}: src/${part} has no place in the import law`];
      return imports
        .filter((target) => partOf(target) !== part && !rule.may.includes(partOf(target)))
        .map((target) => `${path} imports ${target}, but ${rule.because}`);
    });
    expect(breaches).toEqual([]);
  });

  test('form no cycle, types included', () => {
    // Generated types name the parents that resolvers declare, and nothing that resolvers do: codegen writes that edge.
    const edges = new Map(
      files.map(({ path, imports }) => [path, imports.filter(() => partOf(path) !== 'generated')] as const),
    );
    const done = new Set<string>();
    const visit = (path: string, trail: readonly string[]): string[] => {
      if (trail.includes(path)) return [[...trail.slice(trail.indexOf(path)), path].join(' → ')];
      if (done.has(path)) return [];
      const found = (edges.get(path) ?? []).flatMap((next) => visit(next, [...trail, path]));
      done.add(path);
      return found;
    };
    expect(files.flatMap(({ path }) => visit(path, []))).toEqual([]);
  });

  test('name files that exist', () => {
    const known = new Set(files.map(({ path }) => path));
    expect(files.flatMap(({ imports }) => imports.filter((target) => !known.has(target)))).toEqual([]);
  });

  test('keep the simulator and the server apart: neither may learn the other one’s mistakes', () => {
    const across = sourceFiles('simulator').flatMap(({ path, imports }) =>
      imports.filter((target) => target.startsWith('src/')).map((target) => `${path} imports ${target}`),
    );
    expect(across).toEqual([]);
  });

  test('leave the machine’s clock, randomness and environment to main, app and clock', () => {
    const free = new Set(['src/main.ts', 'src/app.ts', 'src/clock.ts']);
    const asks = files.filter(
      ({ path, text }) => !free.has(path) && /Date\.now\(|Math\.random\(|process\.env/.test(text),
    );
    expect(asks.map(({ path }) => path)).toEqual([]);
  });
});
