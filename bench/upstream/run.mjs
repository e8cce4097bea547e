/** Measures upstream under pressure, prints tables, and writes them into README.md beside it. Names of parts may be given. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { crowd } from './crowd.mjs';
import { outage } from './outage.mjs';
import { overhead } from './overhead.mjs';
import { stopAll } from './processes.mjs';

const parts = { crowd, outage, overhead };
const wanted = process.argv.slice(2);
const readme = new URL('README.md', import.meta.url);

function toTable(rows) {
  const heads = Object.keys(rows[0]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map((row) => line(heads.map((head) => row[head])))].join(
    '\n',
  );
}

/** Between the marks of that name; what people have written around them stays. */
function write(name, text) {
  const page = readFileSync(readme, 'utf8');
  const pattern = new RegExp(`(<!-- ${name} -->\n)[^]*?(\n<!-- end -->)`);
  writeFileSync(
    readme,
    page.replace(pattern, (_, head, tail) => `${head}${text}${tail}`),
  );
}

process.on('SIGINT', () => void stopAll().then(() => process.exit(1)));
const day = new Date().toISOString().slice(0, 10);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Leetgraph ${version}`;
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  // Of what else the machine does: of the minute before, and of the last one, which has the measured programs in it.
  const before = loadavg()[0].toFixed(1);
  const table = toTable(await measure());
  const load = `load ${before} before it and ${loadavg()[0].toFixed(1)} at its end`;
  console.log(`\n${name}\n${table}\n${load}`);
  write(name, `${table}\n\nMeasured ${day}: ${machine}, ${load}.`);
}
