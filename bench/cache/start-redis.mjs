/** A redis-server of the benchmark's own, on a free port, and a way to ask it what it has counted. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';

export async function startRedis() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  await once(server, 'close');
  const words = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const child = spawn('redis-server', words, { stdio: 'ignore' });
  await once(child, 'spawn');

  async function command(...parts) {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.end(`*${parts.length}\r\n${parts.map((part) => `$${Buffer.byteLength(part)}\r\n${part}\r\n`).join('')}`);
    let reply = '';
    for await (const chunk of socket.setEncoding('utf8')) reply += chunk;
    return reply;
  }

  while (!(await command('PING').catch(() => '')).startsWith('+PONG'))
    await new Promise((done) => setTimeout(done, 20));
  return {
    url: `redis://127.0.0.1:${port}`,
    command,
    async stop() {
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
  };
}
