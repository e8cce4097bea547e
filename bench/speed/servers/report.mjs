/** In each server's own process: says where it listens, and what a round has cost it. */
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';

// Every millisecond: the finest that there is. What it reports includes that millisecond.
const delay = monitorEventLoopDelay({ resolution: 1 });
const toMs = (ns) => ns / 1e6;

/** Told to begin, it forgets what was; told to end, it says what it saw. Ends with who started it. */
export function report(url, close = () => undefined) {
  let before = process.cpuUsage();
  process.on('disconnect', () => process.exit(0));
  process.on('message', async (message) => {
    if (message === 'begin' || message === 'begin-one') {
      // So that nobody pays for what the one before has left; the collection must be seen before what is seen is forgotten.
      // Before one request only what is young is collected: after all is, by force, code is half as fast for some requests.
      globalThis.gc?.({ type: message === 'begin' ? 'major' : 'minor' });
      await setTimeout(20);
      before = process.cpuUsage();
      delay.reset();
      // Only now: a server that waits for its round must not wake every millisecond beside the one that is measured.
      delay.enable();
      // What begins before it has looked for the first time is not seen by it at all.
      await setTimeout(20);
      process.send('begun');
    }
    if (message === 'end') {
      delay.disable();
      const { user, system } = process.cpuUsage(before);
      process.send({
        cpuS: (user + system) / 1e6,
        loopP99Ms: toMs(delay.percentile(99)),
        loopMaxMs: toMs(delay.max),
        rssMb: process.memoryUsage.rss() / 2 ** 20,
      });
    }
    if (message === 'close') {
      await close();
      process.exit(0);
    }
  });
  process.send({ url });
}

/** What the runner gives to servers that have their data at hand: users by lower-case name, as Leetgraph answered them. */
export async function receiveUsers() {
  const users = await new Promise((resolve) => process.once('message', resolve));
  return new Map(users.map((user) => [user.username.toLowerCase(), user]));
}
