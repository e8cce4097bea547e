/** Where log lines gather before they are written together: a line costs the request that it is about next to nothing. */
import { write, writeSync } from 'node:fs';
import type { DestinationStream } from 'pino';

export interface LogDestination extends DestinationStream {
  /**
   * Writes what has gathered before it returns: for a process that ends at once. What is being written at that moment is
   * left to the system, which nearly always finishes it.
   */
  flush(): void;
  /** Resolves when all has been written, or cannot be. */
  close(): Promise<void>;
}

/**
 * Characters. pino's own buffer (sonic-boom) flattens the text with each line that it adds: 1.4 µs a line when it holds
 * 8 KB, 12 µs when it holds 64 KB; made one text when it is written, a line is 0.3 µs (Node 20, 280 bytes a line, 2026).
 * Large, because each write is a change of threads: at 30,000 lines a second this is 20 of them.
 */
const fullAt = 524_288;
/** Milliseconds. Who follows a log with their eyes does not see it; a process that is killed outright loses that much. */
const longestMs = 200;
/** Milliseconds until a pipe that is full is tried again. */
const retryMs = 20;
/** Characters that may wait for a reader that has stopped. Beyond it lines are dropped: a log must not end what it is about. */
const mostWaiting = 16 * 1024 * 1024;

/** Into an open file; 1 is standard output. One write is under way at a time, so that lines keep their order. */
export function createLogDestination(fd = 1): LogDestination {
  // Added to, and nothing else: the engine joins its parts when they are first read.
  let text = '';
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;

  function take(): Buffer {
    const taken = Buffer.from(text);
    text = '';
    return taken;
  }

  function begin(): void {
    clearTimeout(timer);
    timer = undefined;
    if (writing || text === '') return;
    writing = writeAll(fd, take()).then(() => {
      writing = undefined;
      if (text.length >= fullAt) begin();
      else if (text !== '') beginLater();
    });
  }

  function beginLater(): void {
    // It keeps no process alive: one that ends closes or flushes.
    timer ??= setTimeout(begin, longestMs).unref();
  }

  return {
    write(line) {
      if (text.length > mostWaiting) return;
      text += line;
      if (text.length >= fullAt) begin();
      else if (timer === undefined) beginLater();
    },
    flush() {
      const rest = take();
      try {
        for (let at = 0; at < rest.length;) at += writeSync(fd, rest, at);
      } catch {
        // Nobody reads it, or not fast enough for a process that has no time left.
      }
    },
    async close() {
      while (writing || text !== '') {
        begin();
        await writing;
      }
    },
  };
}

/** Never rejects: where nobody reads a log, there is nobody to tell. A pipe that is full is waited for. */
async function writeAll(fd: number, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) {
    const { written, code } = await writeOnce(fd, bytes, at);
    if (code !== undefined && code !== 'EAGAIN') return;
    at += written;
    if (code === 'EAGAIN') await new Promise((resolve) => setTimeout(resolve, retryMs).unref());
  }
}

function writeOnce(fd: number, bytes: Buffer, at: number): Promise<{ written: number; code: string | undefined }> {
  return new Promise((resolve) => {
    write(fd, bytes, at, (error, written) =>
      resolve({ written, code: error?.code ?? (error ? 'UNKNOWN' : undefined) }),
    );
  });
}
