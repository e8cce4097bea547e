/** One process of a soak's fleet: the built server on shared parts, which can be killed, stopped and brought back. */
import { startProcess, type StartedProcess } from '../support/start-process.ts';

export interface Reply {
  // The shape is decided by the query beside it; the assertions there are the check.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { readonly message: string; readonly extensions: Record<string, unknown> }[];
}

export interface FleetMember {
  start(): Promise<void>;
  /** kill -9, and nothing is brought back. */
  kill(): Promise<void>;
  freeze(): void;
  thaw(): void;
  isUp(): boolean;
  /** Undefined when the process was not up for all of the time: then it owed nobody an answer. */
  /** What lies at that path. */
  read(path: string): Promise<string>;
  ask(query: string, variables?: object, headers?: Record<string, string>): Promise<Reply | undefined>;
}

/** What a stopped process leaves hanging is given up after this. */
const askLimitMs = 15_000;

export function createFleetMember(env: Readonly<Record<string, string>>): FleetMember {
  let running: StartedProcess | undefined;
  let url = '';
  let isUp = false;
  /** Counts what was done to the process. */
  let upsets = 0;

  async function post(query: string, variables: object, headers: Record<string, string>): Promise<Reply> {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(askLimitMs),
    });
    return (await response.json()) as Reply;
  }

  return {
    async start() {
      // The machine may be busy with other tests, and a process that was stopped is late with everything.
      const own = { PORT: '0', LOG_LEVEL: 'error', QUOTA: 'off', MAX_LAG_MS: '0' };
      running = startProcess('src/main.js', { ...own, ...env });
      url = await running.saying(/^Leetgraph +(http:\S+)\/graphql/m);
      isUp = true;
    },
    async kill() {
      upsets += 1;
      isUp = false;
      await running?.kill();
      running = undefined;
    },
    freeze() {
      upsets += 1;
      isUp = false;
      running?.signal('SIGSTOP');
    },
    thaw() {
      running?.signal('SIGCONT');
      isUp = true;
    },
    isUp: () => isUp,
    read: async (path) => (await fetch(url + path)).text(),
    async ask(query, variables = {}, headers = {}) {
      const before = upsets;
      if (!isUp) return undefined;
      try {
        return await post(query, variables, headers);
      } catch (error) {
        if (upsets !== before) return undefined;
        throw error;
      }
    },
  };
}
