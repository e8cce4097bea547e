/** Measures the cache, prints tables, and writes them into README.md beside it. Names of parts may be given. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { evictions } from './evictions.mjs';
import { forgetting } from './forgetting.mjs';
import { freshHits } from './fresh-hits.mjs';
import { renewing } from './renewing.mjs';
import { room } from './room.mjs';
import { turns } from './turns.mjs';

const parts = { 'fresh-hits': freshHits, turns, room, forgetting, evictions, renewing };
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

const day = new Date().toISOString().slice(0, 10);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
const redisVersion = /v=([\d.]+)/.exec(execFileSync('redis-server', ['--version'], { encoding: 'utf8' }))?.[1];
const machine = `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, Redis ${redisVersion}, Leetgraph ${version}`;
for (const [name, measure] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const table = toTable(await measure());
  console.log(`\n${name}\n${table}`);
  write(name, `${table}\n\nMeasured ${day}: ${machine}.`);
}
