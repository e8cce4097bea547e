/** Compression of answers: which form a client takes, when it pays, and how hard to try. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/**
 * Bytes. What is smaller fits with its head into one packet of 1460 bytes either way, so that compressing it saves nobody
 * anything: 890 bytes became 263 in 39 µs.
 */
export const leastBytes = 1024;

/**
 * Measured on answers of this schema (Node 20, one core, 2026): 2.2 KB become 384 bytes in 30 µs, 44 KB 3.8 KB in 0.2 ms,
 * 220 KB 17 KB in 0.9 ms. Quality 5 is 10 % smaller and takes twice as long, 9 takes ten times as long and gives nothing.
 */
const brotliQuality = 4;
/** 2.2 KB become 429 bytes in 24 µs, 220 KB 20 KB in 0.5 ms; level 6 is 15 % smaller and takes three times as long. */
const gzipLevel = 1;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Outside this thread: a large answer holds up nobody. */
export function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(bytes, { level: gzipLevel });
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return toBrotli(bytes, { params });
}

/** Brotli where both are taken, whatever their weights: it is smaller and no slower. Undefined: as it is. */
export function encodingFor(acceptEncoding: string | undefined): Encoding | undefined {
  if (acceptEncoding === undefined) return undefined;
  return takes(acceptEncoding, 'br') ? 'br' : takes(acceptEncoding, 'gzip') ? 'gzip' : undefined;
}

/** By name: `*` says nothing of what a client can read, and those who can read more than that say so. */
function takes(header: string, encoding: Encoding): boolean {
  return header.split(',').some((part) => {
    const [name = '', weight = ''] = part.split(';');
    return name.trim().toLowerCase() === encoding && !/^\s*q\s*=\s*0(?:\.0*)?\s*$/i.test(weight);
  });
}
