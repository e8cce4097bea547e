/** A real redis-server of a test's own, on a free port, that can be killed, stopped and brought back. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { connect as connectSecurely } from 'node:tls';
import type { RedisSecrets } from './redis-secrets.ts';

export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Sends one command over a connection of its own and returns the raw reply (RESP). */
  command(...words: readonly string[]): Promise<string>;
  /** Stands still (SIGSTOP): connections stay open and nothing answers. */
  freeze(): void;
  /** Goes on after `freeze` (SIGCONT). */
  thaw(): void;
  /** Ends the process; the port stays reserved in the URL for `start`. */
  kill(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  start(): Promise<void>;
  /** For the end of a test; frozen or killed, it does not matter. */
  stop(): Promise<void>;
}

export interface RedisServerOptions {
  /** False: nothing listens there until `start`. */
  readonly started?: boolean;
  /** Command line beside port and address; by default that of a Redis that keeps nothing on disk. */
  readonly settings?: readonly string[];
  readonly port?: number;
  /** Given, it takes nothing but TLS, and nobody without the password. */
  readonly secrets?: RedisSecrets | undefined;
}

export const inMemory: readonly string[] = ['--save', '', '--appendonly', 'no'];

/** Reserves a port and starts the server on it. */
export async function startRedisServer(given: RedisServerOptions = {}): Promise<RedisServer> {
  const { started = true, settings = inMemory, port = await freePort(), secrets } = given;
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const ports = secrets ? ['--port', '0', '--tls-port', String(port), ...secrets.settings] : ['--port', String(port)];
    const starting = spawn('redis-server', [...settings, ...ports, '--bind', '127.0.0.1'], { stdio: 'ignore' });
    child = starting;
    await once(starting, 'spawn');
    await untilTrue(async () => {
      if (starting.exitCode !== null) return true;
      return (await sendCommand(port, ['PING'], secrets)).startsWith('+PONG');
    });
    if (starting.exitCode !== null) {
      const why = secrets ? ' It may have been built without TLS.' : '';
      throw new Error(`redis-server has ended as soon as it was started.${why}`);
    }
  }

  async function kill(): Promise<void> {
    const ending = child;
    child = undefined;
    if (!ending || ending.exitCode !== null) return;
    ending.kill('SIGKILL');
    await once(ending, 'exit');
  }

  if (started) await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    command: (...words) => sendCommand(port, words, secrets),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    kill,
    start,
    stop: kill,
  };
}

/** Polls a condition of a real process, which no clock of ours can move; a rejection is "not yet". */
export async function untilTrue(condition: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  const deadlineMs = Date.now() + withinMs;
  while (
    !(await Promise.resolve()
      .then(condition)
      .catch(() => false))
  ) {
    if (Date.now() > deadlineMs) throw new Error(`not true within ${withinMs} ms: ${condition.toString()}`);
    await pause(10);
  }
}

/** Below those from which systems take the near ends of connections: one of these could be taken before it is used. */
const ports = { from: 12_000, count: 18_000 };

/** A port that nobody listens on at this moment. */
export async function freePort(): Promise<number> {
  const port = ports.from + Math.floor(Math.random() * ports.count);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await once(server, 'listening').then(
    () => true,
    () => false,
  );
  if (!isFree) return freePort();
  server.close();
  await once(server, 'close');
  return port;
}

/** Enough of RESP to ask one thing: who has nothing more to say is answered, and then the connection is closed. */
async function sendCommand(port: number, words: readonly string[], secrets?: RedisSecrets): Promise<string> {
  const host = '127.0.0.1';
  const socket = secrets
    ? connectSecurely({ host, port, ca: readFileSync(secrets.certificateFile) })
    : connect(port, host);
  await once(socket, secrets ? 'secureConnect' : 'connect');
  // Not QUIT, which a Sentinel does not know.
  socket.end((secrets ? toResp(['AUTH', secrets.password]) : '') + toResp(words));
  let reply = '';
  for await (const chunk of socket.setEncoding('utf8')) reply += String(chunk);
  return secrets ? reply.replace('+OK\r\n', '') : reply;
}

function toResp(words: readonly string[]): string {
  return `*${words.length}\r\n${words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`).join('')}`;
}
