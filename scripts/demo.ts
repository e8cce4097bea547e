/** Everything on one machine without LeetCode: the simulator, Leetgraph in front of it, both stopped by one signal. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

function start(program: string, env: Record<string, string>, stdout: 'pipe' | 'inherit'): ChildProcess {
  const path = fileURLToPath(new URL(program, import.meta.url));
  return spawn(process.execPath, [path], { env: { ...process.env, ...env }, stdio: ['ignore', stdout, 'inherit'] });
}

function hasExited(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function stop(child: ChildProcess): Promise<void> {
  if (hasExited(child)) return;
  const exited = once(child, 'exit');
  child.kill('SIGTERM');
  await exited;
}

/** The address in the simulator's first line; undefined when it ended without one. */
async function addressOf(simulator: ChildProcess): Promise<string | undefined> {
  if (simulator.stdout === null) return undefined;
  for await (const line of createInterface({ input: simulator.stdout })) {
    const address = /https?:\/\/\S+\/graphql/.exec(line)?.[0];
    if (address !== undefined) return address;
  }
  return undefined;
}

const children: ChildProcess[] = [];
let stopping: Promise<never> | undefined;

/** Leetgraph first: while it answers what is under way it may still ask the simulator. The first call decides the code. */
function stopAll(exitCode: number): Promise<never> {
  stopping ??= (async () => {
    for (const child of children.toReversed()) await stop(child);
    process.exit(exitCode);
  })();
  return stopping;
}

// Before anything is started, so that nothing is left behind by a signal that comes early. A terminal sends Ctrl-C to
// the children too, and Leetgraph takes two signals within a second for one.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void stopAll(0));
}

// Any free port: the simulator's address is nobody's to remember.
const simulator = start('../simulator/main.js', { HOST: '127.0.0.1', PORT: '0' }, 'pipe');
children.push(simulator);
const simulatorUrl = (await addressOf(simulator)) ?? (await stopAll(1));
simulator.stdout?.resume();
console.error(`LeetCode simulator at ${simulatorUrl}: all that it says is invented.`);

const leetgraph = start(
  '../src/main.js',
  {
    LEETCODE_URL: simulatorUrl,
    DATABASE_URL: process.env['DATABASE_URL'] ?? 'file:./data/demo.db',
    // The log would push the addresses off the screen.
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  },
  'inherit',
);
children.push(leetgraph);

// Neither is of use without the other. When Leetgraph ends by itself it has said why (a taken port, a bad setting).
for (const child of children) child.once('exit', () => void stopAll(1));
