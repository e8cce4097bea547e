/** 32 connections that each ask the same question again as soon as it is answered. Prints one line of JSON. */
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

const [port, pid, body, questions] = process.argv.slice(2);
const connections = 32;
const warmUp = Math.floor(Number(questions) / 3);
const total = warmUp + Number(questions);
const head = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nContent-Type: application/json\r\nAccept: */*\r\n`;
const question = Buffer.from(`${head}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);

/** User and system time of the server, in milliseconds; the kernel counts in hundredths of a second. */
function cpuMs() {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

let answers = 0;
let begun;
for (let index = 0; index < connections; index += 1) {
  const socket = connect(Number(port), '127.0.0.1').setNoDelay(true);
  let got = 0;
  let length = 0;
  socket.on('connect', () => socket.write(question));
  socket.on('data', (bytes) => {
    if (length === 0) {
      const text = bytes.toString('latin1');
      if (!text.startsWith('HTTP/1.1 200')) throw new Error(text);
      length = text.indexOf('\r\n\r\n') + 4 + Number(/content-length: (\d+)/i.exec(text)[1]);
    }
    got += bytes.length;
    if (got < length) return;
    [got, length] = [0, 0];
    answers += 1;
    if (answers === warmUp) begun = { atMs: performance.now(), cpuMs: cpuMs() };
    if (answers === total) {
      const seconds = (performance.now() - begun.atMs) / 1000;
      const measured = {
        perSecond: Number(questions) / seconds,
        cpuUs: ((cpuMs() - begun.cpuMs) * 1000) / Number(questions),
      };
      process.stdout.write(`${JSON.stringify(measured)}\n`);
      process.exit(0);
    }
    socket.write(question);
  });
}
