/** Reads a request body up to a limit. */
import type { IncomingMessage } from 'node:http';

/** The body as text; null when it is longer than `maxBytes`, in which case the rest of it is thrown away. */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    // Without an encoding a stream gives nothing but buffers; its type does not know that.
    if (!(chunk instanceof Buffer)) continue;
    size += chunk.length;
    // Read on, so that the client can finish writing and see the answer.
    if (size <= maxBytes) chunks.push(chunk);
  }
  return size > maxBytes ? null : Buffer.concat(chunks).toString('utf8');
}
