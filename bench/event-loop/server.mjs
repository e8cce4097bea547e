/** Leetgraph in a process of its own that watches its event loop: told to begin, it forgets; told to end, it says what it saw. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { createApp } from '../../dist/src/app.js';
import { readConfig } from '../../dist/src/config.js';

const app = await createApp(readConfig(process.env));
const { url } = await app.listen();
// Every millisecond: the finest that there is. What it reports includes that millisecond.
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();

process.on('message', async (message) => {
  if (message === 'begin') {
    // So that nobody pays for what the one before has left.
    globalThis.gc?.();
    // The collection itself is seen by the next tick of the watch: it must have come before what is seen is forgotten.
    await setTimeout(20);
    delay.reset();
    process.send('begun');
  }
  if (message === 'end') {
    const toMs = (ns) => Math.round(ns / 1e5) / 10;
    process.send({ maxMs: toMs(delay.max), p99Ms: toMs(delay.percentile(99)) });
  }
  if (message === 'close') {
    await app.close();
    process.exit(0);
  }
});
process.send({ url });
