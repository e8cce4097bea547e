/** The other end of sqlite-worker.mjs: a thread that runs statements, so that SQLite never holds up a request. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';

export interface SqliteThreadOptions {
  /** `file:` and a path, as libsql takes it. */
  readonly url: string;
  /** The same file as the file system knows it; undefined for a database in memory. */
  readonly path: string | undefined;
  /** How long SQLite waits for another process to let go of the file. */
  readonly busyTimeoutMs: number;
}

export interface Statement {
  readonly sql: string;
  readonly args: readonly unknown[];
}

export interface StatementResult {
  readonly rows: readonly unknown[];
  readonly rowsAffected: number;
}

export interface SqliteThread {
  /** One result a statement. Several are one transaction: all or none. Opens the file when it is not open. */
  run(statements: readonly Statement[]): Promise<readonly StatementResult[]>;
  /** Closes the file; `run` opens it again. */
  closeFile(): Promise<void>;
  /** Closes the file and ends the thread. Twice is once; what is asked afterwards fails. */
  end(): Promise<void>;
}

const replySchema = z.object({
  id: z.number(),
  results: z.array(z.object({ rows: z.array(z.unknown()), rowsAffected: z.number() })).optional(),
  failure: z.string().optional(),
});
type Reply = z.infer<typeof replySchema>;
type Request = { readonly type: 'run'; readonly statements: readonly Statement[] } | { readonly type: 'close' };

interface Running {
  readonly worker: Worker;
  readonly waiting: Map<number, (reply: Omit<Reply, 'id'>) => void>;
}

/** Starts the thread at once, and again should it die. Does not keep the process alive but while it is asked something. */
export function createSqliteThread(options: SqliteThreadOptions): SqliteThread {
  let isEnded = false;
  let lastId = 0;
  let running: Running | undefined = start();

  function start(): Running {
    const worker = new Worker(new URL('./sqlite-worker.mjs', import.meta.url), { workerData: options });
    const started: Running = { worker, waiting: new Map() };
    worker.unref();
    worker.on('message', (message) => {
      const reply = replySchema.parse(message);
      const settle = started.waiting.get(reply.id);
      started.waiting.delete(reply.id);
      if (started.waiting.size === 0) worker.unref();
      settle?.(reply);
    });
    // 'error' is followed by 'exit'; without a listener it would take the process down.
    worker.on('error', (error) => failAll(started, `the thread of the store died: ${String(error)}`));
    worker.on('exit', () => failAll(started, 'the thread of the store has ended'));
    return started;
  }

  function failAll(died: Running, failure: string): void {
    if (running === died) running = undefined;
    for (const settle of died.waiting.values()) settle({ failure });
    died.waiting.clear();
  }

  function ask(request: Request): Promise<readonly StatementResult[]> {
    if (isEnded) return Promise.reject(new Error('the store could not be asked, because it is closed'));
    const { worker, waiting } = (running ??= start());
    const id = (lastId += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ results, failure }) => {
        if (results) resolve(results);
        else reject(new Error(failure ?? 'the thread of the store gave no results'));
      });
      worker.ref();
      worker.postMessage({ id, ...request });
    });
  }

  return {
    run: (statements) => ask({ type: 'run', statements }),
    async closeFile() {
      await ask({ type: 'close' });
    },
    async end() {
      if (isEnded) return;
      const closing = ask({ type: 'close' });
      isEnded = true;
      await closing.catch(() => undefined);
      await running?.worker.terminate();
    },
  };
}
