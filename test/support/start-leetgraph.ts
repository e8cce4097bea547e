/** Leetgraph over real HTTP, before a LeetCode simulator over real HTTP, with a clock that the test moves. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { createApp, type World } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createFakeClock, type FakeClock } from './fake-clock.ts';

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: Headers;
  // Tests reach into answers whose shape the query decides; the assertion is the check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors:
    | readonly {
        readonly message: string;
        readonly path?: readonly (string | number)[];
        readonly extensions: Record<string, unknown>;
      }[]
    | undefined;
}

export interface Leetgraph {
  readonly url: string;
  query(
    document: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer>;
  close(): Promise<void>;
}

/**
 * The world of the process, where it is not the real one. Without a clock time stands still and no budget ever runs out;
 * without random numbers times-to-live are exactly what the settings say.
 */
export interface LeetgraphOptions extends Pick<World, 'clock' | 'fetch' | 'logTo' | 'random'> {
  readonly simulator: Pick<Simulator, 'url'>;
  /** Settings beside the address of LeetCode and a store of its own. */
  readonly env?: Readonly<Record<string, string>>;
}

export async function startLeetgraph({
  simulator,
  clock = createFakeClock(),
  env = {},
  ...world
}: LeetgraphOptions): Promise<Leetgraph> {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-'));
  const config = readConfig({
    PORT: '0',
    LEETCODE_URL: simulator.url,
    DATABASE_URL: `file:${join(folder, 'store.db')}`,
    LOG_LEVEL: 'silent',
    // On a clock that stands still no token would ever come again, nor the time to ask once more.
    UPSTREAM_RATE: '100000',
    UPSTREAM_BURST: '100000',
    UPSTREAM_PATIENCE_MS: '0',
    // The machine may be busy with other tests.
    MAX_LAG_MS: '0',
    // On a clock that stands still nothing would ever flow back.
    QUOTA: 'off',
    ...env,
  });
  const app = await createApp(config, { random: () => 0, ...world, clock });
  const { url } = await app.listen();
  return {
    url,
    async query(document, variables = {}, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document, variables }),
      });
      const body = (await response.json()) as Pick<GraphqlAnswer, 'data' | 'errors'>;
      return { status: response.status, headers: response.headers, data: body.data, errors: body.errors };
    },
    async close() {
      await app.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Both, for a whole test file; the log of the simulator is what LeetCode was asked. */
export async function startBoth(
  options: Omit<LeetgraphOptions, 'simulator' | 'clock'> & { readonly clock?: FakeClock } = {},
) {
  const clock = options.clock ?? createFakeClock();
  const simulator = await startSimulator({ clock: () => clock.nowMs() });
  const leetgraph = await startLeetgraph({ ...options, clock, simulator });
  return {
    simulator,
    leetgraph,
    clock,
    async close() {
      await leetgraph.close();
      await simulator.close();
    },
  };
}
