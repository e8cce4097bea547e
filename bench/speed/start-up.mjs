/** How long it takes from `node dist/src/main.js` to the first answer, of a build that is there. */
import { performance } from 'node:perf_hooks';
import { settingsFor, startMain } from './processes.mjs';
import { median } from './table.mjs';
import { ask, bodyOf } from './work.mjs';

export async function startUp({ simulatorUrl, rounds }) {
  const listeningMs = [];
  const answeredMs = [];
  const cpuMs = [];
  for (let round = 0; round < rounds; round += 1) {
    const startedAt = performance.now();
    const main = await startMain(settingsFor(simulatorUrl));
    listeningMs.push(performance.now() - startedAt);
    await ask(main.url, bodyOf({ username: `first-${round}` }));
    answeredMs.push(performance.now() - startedAt);
    cpuMs.push(main.cpuMs());
    await main.close();
  }
  return { listeningMs: median(listeningMs), answeredMs: median(answeredMs), cpuMs: median(cpuMs) };
}
