/**
 * `npm run bench`: Leetgraph beside others on the same schema, data and answer; cost as work grows; start-up; memory.
 * Prints tables and writes them into ../README.md. `-- --quick` takes about a minute, names of parts measure these alone.
 */
import { blocking } from './blocking.mjs';
import { growingMemory, growingRequests } from './growth.mjs';
import { machine } from './machine.mjs';
import { isPinned, pinLoad, startRedis, startSimulator } from './processes.mjs';
import { race } from './race.mjs';
import { writeTable } from './readme.mjs';
import { startUp } from './start-up.mjs';
import { toTable } from './table.mjs';

const isQuick = process.argv.includes('--quick');
const wanted = process.argv.slice(2).filter((name) => !name.startsWith('--'));
const size = isQuick
  ? { users: 400, rounds: 1, roundS: 1, cached: [1, 1000], starts: 3, requests: 3 }
  : { users: 1000, rounds: 5, roundS: 3, cached: [1, 1000, 100_000], starts: 7, requests: 15 };

pinLoad();
const simulatorUrl = await startSimulator();
const redisUrl = await startRedis();
if (!redisUrl) console.log('Without Redis, because there is no redis-server.');
if (!isPinned) console.log('Server and load share the cores, because there is no taskset or no second core.');
const behind = { simulatorUrl, redisUrl };

const tables = {
  async race() {
    const { same, varied, new: unknown } = await race({ ...behind, ...size });
    const heads = ['p50 ms', 'p95 ms', 'p99 ms', 'loop p99 ms', 'CPU µs', 'MiB'];
    const cells = (row) => [
      ...[row.name, row.perS, row.timesBase, row.p50Ms, row.p95Ms, row.p99Ms],
      ...[row.loopP99Ms, row.cpuSPerThousand * 1000, row.rssMb],
    ];
    return {
      same: toTable(['the same request again', 'requests/s', '× Fastify', ...heads], same.map(cells)),
      varied: toTable(
        ['users and documents that vary', 'requests/s', '× Apollo Server, same resolvers', ...heads],
        varied.map(cells),
      ),
      new: toTable(['users that nobody has asked for', 'requests/s', '× Fastify', ...heads], unknown.map(cells)),
    };
  },
  async growth() {
    const requests = await growingRequests({ ...behind, roundS: size.roundS });
    const memory = await growingMemory({ ...behind, roundS: size.roundS, counts: size.cached });
    return {
      requests: toTable(
        ['users a request', 'p50 ms', 'p99 ms', 'users/s', 'CPU µs a user', 'loop p99 ms', 'greatest', 'users/s, kept'],
        requests.map((row) => [
          ...[row.name, row.p50Ms, row.p99Ms, row.perS * Number(row.name), row.cpuUsPerUser],
          ...[row.loopP99Ms, row.loopMaxMs, row.keptPerS * Number(row.name)],
        ]),
      ),
      memory: toTable(
        ['users in memory', 'p50 ms', 'p99 ms', 'requests/s', 'MiB'],
        memory.map((row) => [row.name, row.p50Ms, row.p99Ms, row.perS, row.rssMb]),
      ),
    };
  },
  async blocking() {
    const rows = await blocking({ ...behind, rounds: size.requests });
    return {
      blocking: toTable(
        ['200 users from', 'loop stood still, median ms', 'greatest ms', 'answer after ms', 'CPU ms'],
        rows.map((row) => [row.name, row.medianMaxMs, row.greatestMaxMs, row.tookMs, row.cpuMs]),
      ),
    };
  },
  async startup() {
    const { listeningMs, answeredMs, cpuMs } = await startUp({ ...behind, rounds: size.starts });
    return {
      startup: toTable(
        ['start to', 'ms'],
        [
          ['listening', listeningMs],
          ['the first answer, asked of the simulator', answeredMs],
          ...(cpuMs === undefined ? [] : [['CPU time until then, all threads', cpuMs]]),
        ],
      ),
    };
  },
};

const how = isQuick ? '`--quick`: one short round' : `medians of ${size.rounds} rounds`;
for (const [part, measure] of Object.entries(tables)) {
  if (wanted.length > 0 && !wanted.includes(part)) continue;
  const startedAt = performance.now();
  for (const [name, table] of Object.entries(await measure())) {
    console.log(`\n${table}\n`);
    writeTable(name, `${table}\n\n${machine(how)}`);
  }
  console.log(`${part} took ${Math.round((performance.now() - startedAt) / 1000)} s`);
}
process.exit(0);
