/** On what, when and with which versions it was measured, in one sentence without names or paths. */
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

/** Before anything is measured: what other programs do. */
const othersLoad = loadavg()[0].toFixed(1);

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));

export function machine(how) {
  const { dependencies } = read('../package.json');
  const { version } = read('../../package.json');
  const { version: graphql } = read('../../node_modules/graphql/package.json');
  const others = Object.entries({ ...dependencies, graphql }).map(([name, each]) => `${name} ${each}`);
  const day = new Date().toISOString().slice(0, 10);
  const place = `${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB`;
  return `Measured ${day}, ${how}, load of other programs ${othersLoad}: ${place}, Node ${process.version}, Leetgraph ${version}; ${others.join(', ')}.`;
}
