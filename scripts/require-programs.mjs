/** Finds the programs named on the command line, installs what apt-get can, and names in one line what is missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's package for a program, where the two names differ. */
const packages = { postgres: 'postgresql', 'redis-server': 'redis-server', chromium: 'chromium' };

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const wanted = process.argv.slice(2).filter((program) => !isOnPath(program));
if (wanted.length > 0 && isOnPath('apt-get') && process.getuid?.() === 0) {
  const names = wanted.map((program) => packages[program] ?? program);
  console.error(`installing ${names.join(', ')} with apt-get`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
}
const missing = wanted.filter((program) => !isOnPath(program));
if (missing.length > 0) {
  console.error(`The tests start real servers and need these programs on the PATH: ${missing.join(', ')}.`);
  process.exit(1);
}
