/** One round of load on one server: connections that are kept, each asking again as soon as it is answered. */
import { createHistogram } from 'node:perf_hooks';
import autocannon from 'autocannon';

const headers = { 'content-type': 'application/json' };

/** Cheap, and true of no answer with errors: wherever these are, they are first or last. */
const isWhole = (body) => body.startsWith('{"data":{"user') && /[}\]]\}\}\s*$/.test(body.slice(-5));

/**
 * `bodies` is a list, which each connection begins at another place, or a function that gives a new one for every request.
 * Throws when one answer is not what it should be.
 */
export async function load(server, { bodies, durationS, connections = 32 }) {
  // Microseconds: autocannon's own figures are whole milliseconds, and have no p95.
  const latencyUs = createHistogram();
  const requests =
    typeof bodies === 'function'
      ? [{ method: 'POST', headers, setupRequest: (request) => ({ ...request, body: bodies() }) }]
      : bodies.map((body) => ({ method: 'POST', headers, body }));
  let client = 0;
  await server.begin();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  const run = autocannon({
    url: server.url,
    connections,
    duration: durationS,
    requests: requests.slice(0, 1),
    verifyBody: isWhole,
    setupClient(each) {
      const from = Math.floor((client * requests.length) / connections);
      client += 1;
      if (requests.length > 1) each.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  run.on('response', (_client, _status, _bytes, tookMs) => latencyUs.record(Math.max(1, Math.round(tookMs * 1000))));
  const result = await run;
  const tookS = (performance.now() - startedAt) / 1000;
  const cost = await server.end();
  const { user, system } = process.cpuUsage(cpuBefore);
  const { errors, timeouts, mismatches, non2xx } = result;
  if (errors + timeouts + mismatches + non2xx > 0) {
    throw new Error(`${server.url}: ${JSON.stringify({ errors, timeouts, mismatches, non2xx })}`);
  }
  const count = result['2xx'];
  const ms = (percentile) => latencyUs.percentile(percentile) / 1000;
  return {
    perS: count / tookS,
    p50Ms: ms(50),
    p95Ms: ms(95),
    p99Ms: ms(99),
    loopP99Ms: cost.loopP99Ms,
    loopMaxMs: cost.loopMaxMs,
    cpuSPerThousand: (cost.cpuS / count) * 1000,
    rssMb: cost.rssMb,
    /** Near 1 the load, not the server, is what is measured. */
    loadCpu: (user + system) / 1e6 / tookS,
  };
}
