/** Reads the issuer's key set from where it lies, a file or a web address, within limits. It knows nothing of what was read before. */
import { createReadStream } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clock } from '../clock.ts';

/** As little of `fetch` as is needed; app-side wiring gives it, with the proxies of the settings. */
export type JwksFetch = (
  url: string,
  request: {
    readonly headers: Record<string, string>;
    readonly redirect: 'manual';
    readonly signal: AbortSignal;
  },
) => Promise<{
  readonly status: number;
  readonly body: (AsyncIterable<Uint8Array> & { cancel(): Promise<void> }) | null;
}>;

export interface ReadJwksOptions {
  /** `file:`, `http:` or `https:`. A path after `file:` that begins with no slash is relative to the working directory. */
  readonly url: string;
  readonly fetch: JwksFetch;
  readonly clock: Clock;
}

/** The text, whatever it is. */
export type ReadJwks = () => Promise<string>;

/** A request with a new key waits for it. */
const timeoutMs = 5_000;
/** An RSA key with its certificate chain has some 6 KB; issuers publish two or three. */
const maxBytes = 256 * 1024;

export function createReadJwks({ url, fetch, clock }: ReadJwksOptions): ReadJwks {
  return async () => {
    const late = new AbortController();
    const cancel = clock.after(timeoutMs, () => late.abort());
    try {
      return await readText(
        url.startsWith('file:') ? openFile(url, late.signal) : await download(url, fetch, late.signal),
      );
    } finally {
      cancel();
    }
  };
}

function openFile(url: string, signal: AbortSignal): AsyncIterable<Uint8Array> {
  const path = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length);
  return createReadStream(path, { signal });
}

async function download(url: string, fetch: JwksFetch, signal: AbortSignal): Promise<AsyncIterable<Uint8Array>> {
  // A redirect would let whoever controls one address of the issuer's choose whose keys are believed.
  const response = await fetch(url, { headers: { accept: 'application/json' }, redirect: 'manual', signal });
  if (response.status !== 200 || !response.body) {
    await response.body?.cancel().catch(() => undefined);
    throw new Error(`the key set could not be fetched, because its address answered with status ${response.status}`);
  }
  return response.body;
}

async function readText(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const read: Uint8Array[] = [];
  let bytes = 0;
  // Leaving the loop by throwing cancels the stream, and with it the connection.
  for await (const chunk of chunks) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) throw new Error(`the key set could not be read, because it has more than ${maxBytes} bytes`);
    read.push(chunk);
  }
  return Buffer.concat(read).toString('utf8');
}
