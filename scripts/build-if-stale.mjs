/** Builds when a source file is newer than the last good build; starts nothing otherwise. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

function newestMs(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestMs(join(path, name))));
}

const sources = ['src', 'simulator', 'scripts', 'schema', 'package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const builtMs = statSync('dist/.built', { throwIfNoEntry: false })?.mtimeMs ?? 0;
if (sources.some((path) => newestMs(path) > builtMs)) await import('./build.mjs');
