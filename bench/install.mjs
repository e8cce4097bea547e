/** Installs what the benchmarks are run with, unless it is there and as bench/package-lock.json says. */
import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';

const changedMs = (path) => statSync(new URL(path, import.meta.url), { throwIfNoEntry: false })?.mtimeMs ?? 0;

// npm writes that file last.
if (changedMs('node_modules/.package-lock.json') < changedMs('package-lock.json')) {
  execFileSync('npm', ['ci', '--no-audit', '--prefix', 'bench'], { stdio: 'inherit' });
}
