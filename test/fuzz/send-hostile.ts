/** An HTTP client that sends what it is told, sixteen at a time, and reads what comes. */
import { Agent, request as sendRequest, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { HostileRequest } from './hostile-requests.ts';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

const atOnce = 16;
export const agent = new Agent({ keepAlive: true, maxSockets: atOnce });

/** Undefined when the server hung up. */
export function send(url: string, { method, path, headers, body }: HostileRequest): Promise<Answer | undefined> {
  return new Promise((resolve) => {
    const sent = sendRequest(url + path, { method, headers: { ...headers }, agent }, (response) => {
      read(response).then(resolve, () => resolve(undefined));
    });
    sent.on('error', () => resolve(undefined));
    sent.end(body);
  });
}

async function read(response: IncomingMessage): Promise<Answer> {
  const { 'content-type': type = '', 'content-encoding': encoding } = response.headers;
  const bytes = await buffer(response);
  const plain = encoding === 'br' ? brotliDecompressSync : encoding === 'gzip' ? gunzipSync : (same: Buffer) => same;
  // HEAD has the head of an answer and nothing of its body.
  return { status: response.statusCode ?? 0, type, text: bytes.length === 0 ? '' : plain(bytes).toString() };
}

export async function sendAll(
  url: string,
  requests: readonly HostileRequest[],
  onAnswer: (answer: Answer | undefined, request: HostileRequest) => void = () => undefined,
): Promise<void> {
  const left = requests.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const request of left) onAnswer(await send(url, request), request);
    }),
  );
}

/** Writes the bytes, says no more, and waits to be hung up on; gives back what it was told until then. */
export function hurl(url: string, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let told = '';
    socket.setEncoding('utf8').on('data', (text: string) => (told += text));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(told));
    socket.end(bytes);
  });
}
