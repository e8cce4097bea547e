/** Another process that holds an SQLite file, as a backup program or a careless shell does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { untilTrue } from './redis-server.ts';

export interface Holder {
  /** Ends the process, and with it the lock. */
  release(): Promise<void>;
}

/** `writer`: nobody else may write. `everybody`: nobody else may read either. Resolves when the file is held. */
export async function holdSqliteFile(path: string, from: 'writer' | 'everybody'): Promise<Holder> {
  const script = `
    import { createClient } from '@libsql/client/sqlite3';
    const client = createClient({ url: ${JSON.stringify(`file:${path}`)}, concurrency: 1 });
    ${from === 'everybody' ? "await client.execute('PRAGMA locking_mode = EXCLUSIVE');" : ''}
    const transaction = await client.transaction('write');
    await transaction.execute('CREATE TABLE IF NOT EXISTS held (by_whom TEXT)');
    console.log('held');
    setInterval(() => undefined, 1_000);
  `;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(child, 'exit');
  await untilTrue(() => said.includes('held'));
  return {
    async release() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
