/** The process: settings in, the app up, signals, and the last resort. It decides nothing about requests. */
import { setFlagsFromString } from 'node:v8';
import { createApp, type App } from './app.ts';
import { readConfig, type Config } from './config.ts';

// npm and an interactive shell both pass one Ctrl-C on: a signal this soon after the first is the same one.
const sameSignalMs = 1000;
// After a fault nobody knows what still works; long enough to answer what is under way, short enough to be replaced.
const lastResortMs = 5000;

/** For people, so on stderr: stdout is the log, a line of JSON each. */
function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

function withoutPasswords(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return text.replace(/:\/\/[^/\s@]*@/g, '://***@');
}

function configOrExit(): Config {
  try {
    return readConfig(process.env);
  } catch (error) {
    say(`Leetgraph cannot start:\n${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

async function appOrExit(config: Config): Promise<App> {
  try {
    return await createApp(config);
  } catch (error) {
    say(`Leetgraph cannot start: ${withoutPasswords(error)}`);
    process.exit(1);
  }
}

async function listenOrExit(app: App, { host, port }: Config['request']): Promise<string> {
  try {
    return (await app.listen()).url;
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
    say(isTaken ? `Port ${port} of ${host} is taken. Set PORT to another one.` : withoutPasswords(error));
    await app.close();
    process.exit(1);
  }
}

/** Closes once. What comes after the first signal and is not that signal again means: at once. */
function stopOnSignals(app: App): void {
  const stop = (): void => {
    for (const signal of signals) process.off(signal, stop).on(signal, ignore);
    setTimeout(() => {
      for (const signal of signals) process.on(signal, () => process.exit(1));
    }, sameSignalMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        say(`Leetgraph did not stop as it should: ${withoutPasswords(error)}`);
        process.exit(1);
      },
    );
  };
  const ignore = (): void => undefined;
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, stop);
}

/**
 * A fault that nobody caught leaves the process in a state that nobody has thought of, so it is not kept: it says why,
 * answers what it still can, writes what it holds, and leaves the rest to whoever starts it again.
 */
function stopOnFaults(app: App): void {
  const stop = (kind: string) => (error: unknown) => {
    say(`Leetgraph stops because of an ${kind}: ${withoutPasswords(error)}`);
    setTimeout(() => process.exit(1), lastResortMs);
    void app.close().finally(() => process.exit(1));
  };
  process.once('uncaughtException', stop('uncaught exception'));
  process.once('unhandledRejection', stop('unhandled rejection'));
}

// What waits for LeetCode lives long; what memory answers is made by the same code, and does not (decision 0019).
setFlagsFromString('--no-allocation-site-pretenuring');
const config = configOrExit();
const app = await appOrExit(config);
process.once('exit', () => app.flushLog());
stopOnSignals(app);
stopOnFaults(app);
const url = await listenOrExit(app, config.request);

const sample = '{"query":"{ user(username: \\"alice\\") { username contestRanking { rating globalRanking } } }"}';
const graphiql = config.request.profile === 'open' ? '   (GraphiQL, in a browser)' : '';
say(`
Leetgraph   ${url}/graphql${graphiql}
schema      ${url}/schema.graphql
health      ${url}/health/ready
metrics     ${url}/metrics
asks        ${config.upstream.url}

Try it:
  curl ${url}/graphql -H 'content-type: application/json' \\
    -d '${sample}'
`);
