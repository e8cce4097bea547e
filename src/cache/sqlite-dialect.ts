/** Kysely over the SQLite thread. It knows no queries, and no transactions but those that the thread makes of a list. */
import { SqliteAdapter, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Dialect, Driver, QueryResult } from 'kysely';
import type { SqliteThread } from './sqlite-thread.ts';

/** Closing Kysely leaves the thread to its owner. */
export function createSqliteDialect(thread: SqliteThread): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => createDriver(thread),
    createIntrospector: (kysely) => new SqliteIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

function createDriver(thread: SqliteThread): Driver {
  // All share it: the thread does one thing after the other.
  const connection: DatabaseConnection = {
    async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
      const [result] = await thread.run([{ sql, args: parameters }]);
      return {
        // Kysely infers the row from the query; answer-queries.ts parses what comes all the same.
        rows: [...(result?.rows ?? [])] as Row[],
        numAffectedRows: BigInt(result?.rowsAffected ?? 0),
      };
    },
    streamQuery: () => {
      throw new Error('the store does not stream');
    },
  };
  const refuse = (): Promise<void> => Promise.reject(new Error('statements of a shared connection would mix'));
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connection),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: () => Promise.resolve(),
  };
}
