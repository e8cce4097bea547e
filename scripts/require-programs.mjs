/** Finds the programs named on the command line, installs what apt-get can, and names in one line what is missing. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Debian's package for a program, where the two names differ. */
const packages = { postgres: 'postgresql', 'redis-server': 'redis-server', chromium: 'chromium' };

/** Debian keeps PostgreSQL's programs off the PATH, a folder a version; test/support/postgres-server.ts looks there too. */
function debianFolders() {
  const root = '/usr/lib/postgresql';
  try {
    return readdirSync(root).map((version) => join(root, version, 'bin'));
  } catch {
    return [];
  }
}

function isThere(program) {
  return [...(process.env.PATH ?? '').split(delimiter), ...debianFolders()].some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const wanted = process.argv.slice(2).filter((program) => !isThere(program));
if (wanted.length > 0 && isThere('apt-get') && process.getuid?.() === 0) {
  const names = wanted.map((program) => packages[program] ?? program);
  console.error(`installing ${names.join(', ')} with apt-get`);
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], quiet);
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], quiet);
}
const missing = wanted.filter((program) => !isThere(program));
if (missing.length > 0) {
  console.error(`The tests start real servers and need these programs: ${missing.join(', ')}.`);
  process.exit(1);
}
