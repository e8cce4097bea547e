/** `npm run probe` before a simulator: what it asks, what it says, how it ends. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { probeLookups } from '../../scripts/probe-lookups.ts';
import { startSimulator, type Simulator } from '../../simulator/start-simulator.ts';
import { allFields } from '../../src/upstream/fields/all-fields.ts';
import { contestStandings } from '../../src/upstream/pages/contest-standings.ts';
import { startProcess } from '../support/start-process.ts';

const names = [...allFields.map(({ name }) => name), contestStandings.name];

let simulator: Simulator;
beforeAll(async () => {
  simulator = await startSimulator({ clock: () => Date.now() });
});
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.clearRequests();
  simulator.setDrift(null);
  simulator.setFault(null);
});

async function probe(env: Readonly<Record<string, string>> = {}) {
  const program = startProcess('scripts/probe.js', { LEETCODE_URL: simulator.url, PROBE_PAUSE_MS: '0', ...env });
  const code = await program.ended;
  return { code, lines: program.stdout().trimEnd().split('\n'), errors: program.stderr() };
}

test('every upstream field and page is probed, each once', () => {
  const things = { username: 'a', titleSlug: 'b', contestSlug: 'c', year: 2026, month: 1 };
  expect(probeLookups(things).map(({ name }) => name)).toEqual(names);
});

test('each is a request of its own, all are ok, and it ends with 0', async () => {
  const { code, lines, errors } = await probe();
  expect(errors).toBe('');
  expect(lines.slice(1, -1)).toEqual(names.map((name) => expect.stringMatching(`^ok   ${name} +(found|hidden)$`)));
  expect(lines.at(-1)).toBe(`${names.length} of ${names.length} upstream fields answer as expected.`);
  expect(code).toBe(0);
  expect(simulator.requests().map(({ aliases }) => aliases.length)).toEqual([...allFields.map(() => 1), 0]);
});

test('a field of another type fails with its path, one that is gone with its name, and it ends with 1', async () => {
  simulator.setDrift([
    { type: 'UserProfileNode', field: 'ranking', value: 'first' },
    { type: 'Query', field: 'currentTimestamp', to: 'now' },
  ]);
  const { code, lines } = await probe();
  expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([
    'FAIL userProfile          UPSTREAM_CHANGED at profile.ranking',
    'FAIL serverTime           UPSTREAM_CHANGED at currentTimestamp.Query',
  ]);
  expect(lines.at(-1)).toBe(`${names.length - 2} of ${names.length} upstream fields answer as expected.`);
  expect(code).toBe(1);
});

test('an account that does not exist is no answer about accounts', async () => {
  const { code, lines } = await probe({ PROBE_USERNAME: 'nobody-here' });
  expect(lines).toContainEqual(expect.stringMatching(/^FAIL userIdentity +absent$/));
  expect(lines).toContainEqual(expect.stringMatching(/^ok +problemSummary +found$/));
  expect(code).toBe(1);
});

test('a LeetCode that blocks fails every field with the code, one request each', async () => {
  simulator.setFault({ kind: 'challenge' });
  const { code, lines } = await probe();
  expect(lines.slice(1, -1)).toEqual(names.map((name) => expect.stringMatching(`^FAIL ${name} +UPSTREAM_BLOCKED$`)));
  expect(simulator.requests()).toHaveLength(names.length);
  expect(code).toBe(1);
});
