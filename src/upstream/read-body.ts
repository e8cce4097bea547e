/** Reads a body up to a limit, so that no answer, however large, fills the memory. */
import { LeetgraphError } from '../errors.ts';
import type { HttpResponse } from './http-fetch.ts';

export async function readBody(response: HttpResponse, maxBytes: number): Promise<string> {
  return response.body ? readText(response.body, maxBytes, 'LeetCode') : '';
}

/** The bytes as UTF-8; `sender` is who is blamed for too many. */
export async function readText(chunks: AsyncIterable<Uint8Array>, maxBytes: number, sender: string): Promise<string> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop by throwing cancels the stream, and with it the connection.
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      throw new LeetgraphError('UPSTREAM_CHANGED', `${sender} sent more than ${maxBytes} bytes`);
    }
    read.push(chunk);
  }
  return Buffer.concat(read).toString('utf8');
}
