/**
 * `npm audit` at level high, over the main package and the packages beside it. It fails on what is found, and says so where
 * the registry in use cannot be asked: not every mirror has advisories, and silence must not look like a clean answer.
 */
import { spawnSync } from 'node:child_process';

const folders = ['.', 'bench', 'test/conformance'];
let isClean = true;

for (const folder of folders) {
  const { stdout, stderr } = spawnSync('npm', ['audit', '--audit-level=high', '--json', '--prefix', folder], {
    encoding: 'utf8',
  });
  const report = JSON.parse(stdout || '{}');
  const counts = report.metadata?.vulnerabilities;
  if (counts === undefined) {
    console.log(`${folder}: NOT AUDITED, because the registry gave no answer: ${report.message ?? stderr.trim()}`);
    continue;
  }
  const bad = counts.high + counts.critical;
  console.log(`${folder}: ${bad} of level high or critical, ${counts.total} in all`);
  if (bad > 0) isClean = false;
}

process.exitCode = isClean ? 0 : 1;
