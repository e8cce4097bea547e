/** What a request costs as work grows: more users in it, more users in memory. One connection, so that nothing waits. */
import { load } from './load.mjs';
import { settingsFor, startServer } from './processes.mjs';
import { ask, bodyOf, manyBody, userName, userNames } from './work.mjs';

const env = (simulatorUrl) => ({ ...settingsFor(simulatorUrl), ANSWER_CACHE: 'off' });

/** Everything from memory, with every field executed and, for comparison, with users that are kept (`keptPerS`). */
export async function growingRequests(options) {
  const executed = await growing({ ...options, more: { OBJECT_CACHE_MAX_MB: '0' } });
  const kept = await growing({ ...options, more: {} });
  return executed.map((row, index) => ({ ...row, keptPerS: kept[index].perS }));
}

async function growing({ simulatorUrl, roundS, more, counts = [1, 5, 20, 50, 200] }) {
  const server = await startServer({ file: 'leetgraph.mjs', env: { ...env(simulatorUrl), ...more } });
  const rows = [];
  for (const count of counts) {
    const bodies = [manyBody(userNames(count))];
    await ask(server.url, bodies[0]);
    await load(server, { bodies, durationS: 1, connections: 1 });
    const figures = await load(server, { bodies, durationS: roundS, connections: 1 });
    rows.push({ name: String(count), ...figures, cpuUsPerUser: (figures.cpuSPerThousand * 1000) / count });
  }
  await server.close();
  return rows;
}

const profileBody = (usernames) =>
  JSON.stringify({
    query: 'query ($usernames: [String!]!) { users(usernames: $usernames) { username profile { ranking } } }',
    variables: { usernames },
  });

/** So many requests of 200 users at a time fill the memory: the queue is never empty, and no request waits for long. */
const fillers = 4;

/** With so many users in memory (identity and profile of each), one of a thousand of them is asked for. */
export async function growingMemory({ simulatorUrl, roundS, counts }) {
  const server = await startServer({ file: 'leetgraph.mjs', env: env(simulatorUrl) });
  const rows = [];
  let held = 0;
  for (const count of counts) {
    await Promise.all(
      Array.from({ length: fillers }, async () => {
        while (held < count) {
          const names = userNames(Math.min(200, count - held), held);
          held += names.length;
          await ask(server.url, profileBody(names));
        }
      }),
    );
    const asked = Math.min(count, 1000);
    const step = count / asked;
    const names = Array.from({ length: asked }, (_, index) => userName(Math.floor(index * step)));
    for (let from = 0; from < asked; from += 200) await ask(server.url, manyBody(names.slice(from, from + 200)));
    const bodies = names.map((username) => bodyOf({ username }));
    await load(server, { bodies, durationS: 1, connections: 1 });
    rows.push({
      name: count.toLocaleString('en'),
      ...(await load(server, { bodies, durationS: roundS, connections: 1 })),
    });
  }
  await server.close();
  return rows;
}
