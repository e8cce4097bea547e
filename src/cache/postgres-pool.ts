/** A few connections to PostgreSQL on which no call lasts for ever. It knows no queries. */
import { Socket } from 'node:net';
import type { PostgresCursor, PostgresPool, PostgresQueryResult } from 'kysely';
import type { Pool } from 'pg';

export interface BoundedPool extends PostgresPool {
  /** Ends every connection, with the calls on it. Does not wait for a server that stands still. Twice is once. */
  end(): Promise<void>;
}

/** A wave reads with one statement and a batch is written with one, one at a time; the third is for sweeping and backups. */
const maxConnections = 3;
/** TCP, TLS, password and greeting, or the wait for a free connection. Nobody waits for it longer than the tier's budget. */
const connectTimeoutMs = 2_000;
/** The server gives up on a statement itself, and lets go of its locks. */
const statementTimeoutMs = 2_000;
/** A little more, so that a server that is merely slow says so itself, and only one that stands still costs a connection. */
const answerTimeoutMs = 2_500;
/** Shorter than the silence after which firewalls forget a connection; a new one costs some milliseconds. */
const idleTimeoutMs = 60_000;

interface Opened {
  readonly pool: Pool;
  /** Whether PostgreSQL has said it itself. */
  readonly isRefusal: (error: unknown) => boolean;
}

/** The driver is read from the disk here and not at the top: a start with SQLite is spared it. */
async function openPool(url: string, sockets: Set<Socket>): Promise<Opened> {
  const { default: pg } = await import('pg');
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'leetgraph',
    max: maxConnections,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: statementTimeoutMs,
    query_timeout: answerTimeoutMs,
    idleTimeoutMillis: idleTimeoutMs,
    allowExitOnIdle: true,
    keepAlive: true,
    stream: () => {
      const socket = new Socket();
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      return socket;
    },
  });
  // A connection was cut, while it was idle or between two statements. The call on it fails by itself, and the next one
  // opens another; without listeners this would take the process down.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => {
    client.on('error', () => undefined);
  });

  return { pool, isRefusal: (error) => error instanceof pg.DatabaseError };
}

/** Connects when asked, and again after a loss: nothing has to be done when PostgreSQL comes back. */
export function createPostgresPool(url: string): BoundedPool {
  const sockets = new Set<Socket>();
  let opening: Promise<Opened> | undefined;
  let isEnded = false;

  return {
    async connect() {
      if (isEnded) throw new Error('PostgreSQL could not be asked, because the pool is closed');
      const { pool, isRefusal } = await (opening ??= openPool(url, sockets));
      const client = await pool.connect();
      let lost: Error | undefined;
      async function ask(text: string, parameters: readonly unknown[]): Promise<unknown> {
        try {
          return await client.query(text, [...parameters]);
        } catch (error) {
          // PostgreSQL's own refusals leave a connection as good as it was. After any other failure it must not be
          // used again: what it still brings would be taken for the answer to another question.
          if (!isRefusal(error)) lost = error instanceof Error ? error : new Error(String(error));
          throw error;
        }
      }
      // Kysely knows two forms; the second is for reading bit by bit, which nobody here does.
      function query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>;
      function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>;
      function query(first: unknown, parameters: readonly unknown[] = []): unknown {
        if (typeof first !== 'string') throw new Error('the store does not stream');
        return ask(first, parameters);
      }
      return { query, release: () => client.release(lost) };
    },
    async end() {
      if (isEnded) return;
      isEnded = true;
      const opened = await opening;
      const ended = opened?.pool.end();
      // The goodbye has been written; a server that stands still would never say its own.
      for (const socket of sockets) socket.destroySoon();
      await ended;
    },
  };
}
