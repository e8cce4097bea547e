/** The simulator as a process: `PORT`, `HOST` and `SEED` from the environment, the real clock, a clean end on SIGTERM. */
import { z } from 'zod';
import { DEFAULT_SEED, startSimulator } from './start-simulator.ts';

const { data: settings, error } = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4100),
    SEED: z.coerce.number().int().default(DEFAULT_SEED),
  })
  .safeParse(process.env);
if (settings === undefined) {
  console.error(`Could not start the simulator, because of its settings:\n${z.prettifyError(error)}`);
  process.exit(1);
}

const simulator = await startSimulator({
  host: settings.HOST,
  port: settings.PORT,
  seed: settings.SEED,
  // Daily challenges and contests follow today, so that the answers look right to whoever tries them.
  clock: () => Date.now(),
});

console.log(`LeetCode simulator: ${simulator.url} (controls: ${simulator.origin}/_simulator/)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void simulator.close());
}
