/** GET /health/live and /health/ready: whether the process runs, and whether it should be sent requests. */
import type { FastifyInstance } from 'fastify';
import type { Clock } from '../clock.ts';

/** Resolves to `ok` or to the reason, in words that anybody may read. Throwing counts as `failed`. */
export type ReadinessCheck = () => Promise<string>;

// Probes give up after one second by default (Kubernetes, timeoutSeconds): a later answer is read by nobody.
const checkBudgetMs = 900;

/**
 * The checks run at the same time. What they look at is what Leetgraph can do without, so a failed one makes it degraded
 * and not unready: if Redis takes every process out of rotation at once, nobody answers what all of them still know.
 * A process that is stopping answers 503 (return503OnClosing in server.ts).
 */
export function addHealthRoutes(
  app: FastifyInstance,
  checks: Readonly<Record<string, ReadinessCheck>>,
  clock: Clock,
): void {
  // Never depends on a check: a process that is restarted because Redis is down only loses its memory.
  app.get('/health/live', () => ({ status: 'ok' }));

  app.get('/health/ready', async (_request, reply) => {
    const results = await Promise.all(
      Object.entries(checks).map(async ([name, check]) => [name, await resultOf(check, clock)] as const),
    );
    const isWhole = results.every(([, result]) => result === 'ok');
    return reply
      .header('cache-control', 'no-store')
      .send({ status: isWhole ? 'ok' : 'degraded', checks: Object.fromEntries(results) });
  });
}

async function resultOf(check: ReadinessCheck, clock: Clock): Promise<string> {
  let cancel: () => void = () => undefined;
  const late = new Promise<string>((resolve) => {
    cancel = clock.after(checkBudgetMs, () => resolve(`no answer within ${checkBudgetMs} ms`));
  });
  try {
    return await Promise.race([check(), late]);
  } catch {
    return 'failed';
  } finally {
    cancel();
  }
}
