/** Proves that src/generated is what codegen makes of the schemas today: generates it again and compares. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = 'src/generated';
const read = () => readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]);
const committed = new Map(read());
execFileSync(
  process.execPath,
  ['node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', 'codegen.yml', '--silent'],
  {
    stdio: 'inherit',
  },
);
const stale = read().filter(([name, text]) => committed.get(name) !== text);
if (stale.length > 0) {
  console.error(
    `These files are not what \`npm run codegen\` makes; commit what it made: ${stale.map(([name]) => name)}`,
  );
  process.exit(1);
}
