/** The race: every contender on the same questions, several rounds in turn, medians. */
import assert from 'node:assert/strict';
import { contenders } from './contenders.mjs';
import { load } from './load.mjs';
import { settingsFor, startServer } from './processes.mjs';
import { askForAll } from './seed.mjs';
import { median } from './table.mjs';
import { ask, bodyOf, userName, variedBodies } from './work.mjs';

/** Rows of medians by table: `{ same: [{ name, perS, … }], varied, new }`. */
export async function race({ simulatorUrl, redisUrl, users, rounds, roundS }) {
  const settingsOf = ({ env, needsRedis }) => ({
    ...settingsFor(simulatorUrl),
    ...env,
    ...(needsRedis && { REDIS_URL: redisUrl }),
  });
  const reference = await startServer({ file: 'leetgraph.mjs', env: settingsOf({}) });
  const known = await askForAll(reference.url, users);

  const runs = [];
  for (const contender of contenders) {
    if (contender.needsRedis && !redisUrl) continue;
    const isGiven = contender.data === 'users';
    const server = await startServer({ ...contender, env: settingsOf(contender), ...(isGiven && { users: known }) });
    if (contender.data === 'asked') await askForAll(server.url, users);
    await compare(server.url, reference.url);
    runs.push({ contender, server, measured: [] });
  }
  await reference.close();

  const bodies = { same: [bodyOf({ username: userName(0) })], varied: variedBodies(users), new: newBodies() };
  // What is compiled while it is measured is not what is measured.
  for (const { contender, server } of runs) await load(server, { bodies: bodies[contender.table], durationS: 1 });
  for (let round = 0; round < rounds; round += 1) {
    for (const { contender, server, measured } of runs) {
      const figures = await load(server, { bodies: bodies[contender.table], durationS: roundS });
      measured.push(figures);
      console.log(`round ${round + 1}, ${contender.table}, ${contender.name}: ${Math.round(figures.perS)} a second`);
    }
  }
  for (const { server } of runs) await server.close();
  return toTables(runs);
}

/** Nobody wins by answering something else. */
async function compare(url, referenceUrl) {
  for (let index = 0; index < 20; index += 1) {
    const body = bodyOf({ username: userName(index) });
    assert.deepStrictEqual(await ask(url, body), await ask(referenceUrl, body));
  }
}

/** Another user in every request. */
function newBodies() {
  let count = 0;
  return () => bodyOf({ username: `new-${(count += 1)}` });
}

function toTables(runs) {
  const tables = {};
  for (const { contender, measured } of runs) {
    const medianOf = (figure) => median(measured.map((each) => each[figure]));
    const figures = Object.fromEntries(Object.keys(measured[0]).map((figure) => [figure, medianOf(figure)]));
    const base = runs.find((run) => run.contender.base === contender.table) ?? runs[0];
    // Round by round, because one runs right after the other: what the machine does meanwhile, it does to both.
    const timesBase = median(measured.map(({ perS }, round) => perS / base.measured[round].perS));
    (tables[contender.table] ??= []).push({ name: contender.name, timesBase, ...figures });
  }
  return tables;
}
