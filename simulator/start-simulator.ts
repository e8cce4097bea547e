/** Starts a LeetCode look-alike: a real HTTP server with real GraphQL execution over invented data. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { parse } from 'graphql';
import type { Controls } from './controls.ts';
import { createSite } from './data/world.ts';
import { createControlRoutes } from './http/control-routes.ts';
import { createFaultSwitch } from './http/faults.ts';
import { latencySchema, NO_LATENCY } from './http/latency.ts';
import { createPace } from './http/pace.ts';
import { createRequestLog } from './http/request-log.ts';
import { createSiteHandler } from './http/site-handler.ts';
import { createExecutor } from './schema/executor.ts';
import type { Executor } from './schema/executor.ts';
import type { Drift } from './schema/drift.ts';

export interface SimulatorOptions {
  /** Decides all data; the same seed gives the same answers. */
  readonly seed?: number;
  /** The site's clock; by default it stands still at `DEFAULT_NOW_MS`. */
  readonly clock?: () => number;
  /** Milliseconds for the log and the rate limit; by default the clock of this machine. */
  readonly wallClock?: () => number;
  readonly host?: string;
  /** 0 takes any free one. */
  readonly port?: number;
  /** Whether a POST without a Referer of the site gets 403; some do on the real one. */
  readonly requireReferer?: boolean;
  /** Whether `__schema` and `__type` are answered; the real site refuses. */
  readonly introspection?: boolean;
}

export interface Simulator extends Controls {
  /** http://127.0.0.1:PORT/graphql */
  readonly url: string;
  /** http://127.0.0.1:PORT */
  readonly origin: string;
  /** Ends all connections, silent ones included. */
  close(): Promise<void>;
}

/** Tuesday, 22 September 2026, noon UTC: the day up to which the real site was observed. */
export const DEFAULT_NOW_MS = Date.UTC(2026, 8, 22, 12);
export const DEFAULT_SEED = 1;

export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const host = options.host ?? '127.0.0.1';
  const wallClock = options.wallClock ?? (() => performance.timeOrigin + performance.now());
  const state = createState(options);
  const control = createControlRoutes(state.controls);
  const handler = createSiteHandler({ ...state.parts, wallClock, control });
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, handler);
  const origin = `http://${host}:${await listen(server, host, options.port ?? 0)}`;
  return { ...state.controls, url: `${origin}/graphql`, origin, close: () => close(server) };
}

// Longer than any pause of a test, so that a pooled connection is never closed just as it is used again.
const KEEP_ALIVE_MS = 60_000;

/** What the controls change, and the parts of the handler that look at it. */
function createState({ seed, clock, requireReferer, introspection }: SimulatorOptions) {
  const definitions = parse(readFileSync(new URL('./leetcode.graphql', import.meta.url), 'utf8'), { noLocation: true });
  const toExecutor = (drifts: readonly Drift[]): Executor =>
    createExecutor(definitions, { drifts, allowsIntrospection: introspection ?? false });
  const log = createRequestLog();
  const pace = createPace();
  const faults = createFaultSwitch();
  let latency = NO_LATENCY;
  let executor = toExecutor([]);
  let stoppedAtMs: number | null = null;

  const controls: Controls = {
    requests: () => log.entries(),
    clearRequests: () => log.clear(),
    setFault: (fault) => faults.set(fault),
    setLatency: (next) => {
      latency = latencySchema.parse(next ?? {});
    },
    setRateLimit: (limit) => pace.set(limit),
    setDrift: (drift) => {
      executor = toExecutor(drift === null ? [] : 'length' in drift ? drift : [drift]);
    },
    setNow: (nowMs) => {
      stoppedAtMs = nowMs;
    },
  };
  const answer = {
    site: createSite(seed ?? DEFAULT_SEED),
    requiresReferer: requireReferer ?? true,
    nowMs: () => stoppedAtMs ?? clock?.() ?? DEFAULT_NOW_MS,
    executor: () => executor,
  };
  return { controls, parts: { answer, log, pace, faults, latency: () => latency } };
}

async function listen(server: Server, host: string, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('Could not listen, because there is no port.');
  return address.port;
}

async function close(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
