/** The built server as a process of its own before a LeetCode of its own, with a small heap that can be looked into. */
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { z } from 'zod';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { startProcess, type StartedProcess } from '../support/start-process.ts';
import { trustedDocuments } from './hostile-documents.ts';

export interface Victim {
  readonly url: string;
  readonly simulator: Simulator;
  readonly process: StartedProcess;
  /** What is alive in the heap and beside it (buffers), after a collection. */
  usedBytes(): Promise<number>;
  close(): Promise<void>;
}

export async function startVictim(): Promise<Victim> {
  const simulator = await startSimulator({ clock: () => Date.now() });
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-fuzz-'));
  const manifest = join(folder, 'manifest.json');
  writeFileSync(manifest, JSON.stringify(trustedDocuments));
  const server = startProcess('src/main.js', {
    PORT: '0',
    LEETCODE_URL: simulator.url,
    DATABASE_URL: `file:${join(folder, 'store.db')}`,
    LOG_LEVEL: 'error',
    CACHE_MEMORY_MAX_MB: '16',
    ANSWER_CACHE_MAX_MB: '2',
    TRUSTED_DOCUMENTS: manifest,
    UPSTREAM_RATE: '100000',
    UPSTREAM_BURST: '100000',
    // A refusal for being late would hide what is looked for.
    MAX_LAG_MS: '0',
    // Without this, one caller would soon be told to wait, and nothing more would be looked at.
    QUOTA: 'off',
    NODE_OPTIONS: '--max-old-space-size=200 --inspect=127.0.0.1:0',
  });
  const inspector = await server.saying(/Debugger listening on (ws:\S+)/);
  const url = await server.saying(/^Leetgraph +(http:\S+)\/graphql/m);
  return {
    url,
    simulator,
    process: server,
    usedBytes: () => usedBytesOf(inspector),
    async close() {
      await server.kill();
      await simulator.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const evaluated = z.object({ result: z.object({ result: z.object({ value: z.number() }) }) });

/** By V8's inspector: the figures of `/metrics` count what is dead as well. */
async function usedBytesOf(address: string): Promise<number> {
  const inspector = new WebSocket(address);
  await once(inspector, 'open');
  const ask = async (id: number, method: string, params: object = {}): Promise<unknown> => {
    inspector.send(JSON.stringify({ id, method, params }));
    const [message] = (await once(inspector, 'message')) as [{ readonly data: unknown }];
    return JSON.parse(String(message.data));
  };
  try {
    // Twice: what the first one finalizes, the second frees.
    await ask(1, 'HeapProfiler.collectGarbage');
    await ask(2, 'HeapProfiler.collectGarbage');
    const expression = '(({ heapUsed, external }) => heapUsed + external)(process.memoryUsage())';
    return evaluated.parse(await ask(3, 'Runtime.evaluate', { expression })).result.result.value;
  } finally {
    inspector.close();
    await once(inspector, 'close');
  }
}
