/** A built program of ours as a process of its own: what it says, whether it runs, how it ends. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { untilTrue } from './redis-server.ts';

type Signal = 'SIGTERM' | 'SIGINT' | 'SIGSTOP' | 'SIGCONT';

export interface StartedProcess {
  stdout(): string;
  stderr(): string;
  isRunning(): boolean;
  readonly pid: number | undefined;
  /** Resolves with the first match in stderr; fails at once when the process ends without it. */
  saying(pattern: RegExp): Promise<string>;
  /** To the process alone, as an orchestrator does. */
  signal(name: Signal): void;
  /** To the process and those that it has started, as a terminal does on Ctrl-C. */
  signalAll(name: Signal): void;
  /** The exit code; null when a signal has ended it. */
  readonly ended: Promise<number | null>;
  /** For the end of a test, whatever it has come to. */
  kill(): Promise<void>;
}

/**
 * `program` is below dist/, for example `src/main.js`. Of this process's environment it sees what it needs to run alone.
 * `maxFileBytes`: no file of its may grow beyond that, as on a disk that is full, until `prlimit` says otherwise.
 */
export function startProcess(
  program: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
  maxFileBytes?: number,
): StartedProcess {
  const path = join(process.cwd(), 'dist', program);
  if (!existsSync(path)) throw new Error(`There is no ${path}. Build first: npm run build.`);
  const command = [process.execPath, path, ...words];
  // POSIX counts in blocks of 512 bytes. Node takes no notice of the signal that comes with it.
  const limit = ['sh', '-c', `ulimit -S -f ${Math.floor((maxFileBytes ?? 0) / 512)}; exec "$@"`, 'sh'];
  const [first = '', ...rest] = maxFileBytes === undefined ? command : [...limit, ...command];
  const child = spawn(first, rest, {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A process group of its own, so that whatever it starts can be ended with it.
    detached: true,
  });
  const signalGroup = (name: Signal | 'SIGKILL') => {
    if (child.pid !== undefined && isRunning) process.kill(-child.pid, name);
  };
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.stderr += text));
  let isRunning = true;
  // 'close' and not 'exit': all that was said has been read then.
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      isRunning = false;
      resolve(code);
    });
  });

  return {
    stdout: () => said.stdout,
    stderr: () => said.stderr,
    isRunning: () => isRunning,
    pid: child.pid,
    ended,
    async saying(pattern) {
      await untilTrue(() => pattern.test(said.stderr) || !isRunning);
      const match = pattern.exec(said.stderr);
      if (match === null) throw new Error(`${program} ended and said only: ${said.stderr}`);
      return match[1] ?? match[0];
    },
    signal: (name) => void child.kill(name),
    signalAll: signalGroup,
    async kill() {
      signalGroup('SIGKILL');
      await ended;
    },
  };
}
