/** A router as a process of its own, before subgraphs that the supergraph names. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Router {
  readonly url: string;
  close(): Promise<void>;
}

/** `program` is a file of routers/. Fails with what it has said when it ends without listening. */
export async function startRouter(program: string, supergraph: string): Promise<Router> {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-router-'));
  const file = join(folder, 'supergraph.graphql');
  writeFileSync(file, supergraph);
  const path = new URL(`../routers/${program}`, import.meta.url).pathname;
  // Of this process's environment only what it takes to run: no key of anybody's registry, no setting of Jest's.
  const child = spawn(process.execPath, [path, file], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (text: string) => {
      said += text;
      const match = /listening at (\S+)/.exec(said);
      if (match?.[1] !== undefined) resolve(match[1]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void ended.then(() => reject(new Error(`${program} ended and said only: ${said}`)));
  });
  return {
    url,
    async close() {
      child.kill('SIGKILL');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
