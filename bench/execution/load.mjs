/** Asks a server over some connections, one request after the other on each, with as little work of its own as can be. */
import { connect } from 'node:net';

/** Sends bodies in turn for that long; gives how many were answered. Any answer but 200, or with errors, is a failure. */
export async function load(url, bodies, { connections, forMs }) {
  const { port, host } = new URL(url);
  const requests = bodies.map((body) =>
    Buffer.from(
      `POST /graphql HTTP/1.1\r\nhost: ${host}\r\ncontent-type: application/json\r\naccept: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
  const until = performance.now() + forMs;
  let next = 0;
  let answers = 0;

  const run = () =>
    new Promise((resolve, reject) => {
      const socket = connect({ port: Number(port), host: '127.0.0.1', noDelay: true });
      const send = () => socket.write(requests[next++ % requests.length]);
      let missing = -1;
      socket.on('connect', send);
      socket.on('error', reject);
      socket.on('close', resolve);
      socket.on('data', (chunk) => {
        if (missing < 0) {
          const head = chunk.toString('latin1', 0, 2048);
          const end = head.indexOf('\r\n\r\n');
          const length = /content-length: (\d+)/i.exec(head)?.[1];
          if (!head.startsWith('HTTP/1.1 200') || end < 0 || length === undefined) {
            reject(new Error(chunk.toString().slice(0, 400)));
            return;
          }
          if (chunk.indexOf('"errors"') >= 0) reject(new Error(chunk.toString().slice(0, 800)));
          missing = end + 4 + Number(length);
        }
        missing -= chunk.length;
        if (missing > 0) return;
        missing = -1;
        answers += 1;
        if (performance.now() < until) send();
        else socket.destroy();
      });
    });
  await Promise.all(Array.from({ length: connections }, run));
  return answers;
}
