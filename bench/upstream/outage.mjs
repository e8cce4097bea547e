/** (d): a minute without LeetCode in each of the ways in which it fails, on a clock that is moved; all settings as by default. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { dist, startSimulator, stopAll } from './processes.mjs';
import { quantile } from './windows.mjs';

const load = (path) => import(pathToFileURL(join(dist, path)).href);
const { createApp } = await load('src/app.js');
const { readConfig } = await load('src/config.js');

const faults = [
  { kind: 'rate-limited' },
  { kind: 'rate-limited', retryAfterS: 10 },
  { kind: 'challenge' },
  { kind: 'redirect' },
  { kind: 'html-200' },
  { kind: 'server-error', status: 500 },
  { kind: 'server-error', status: 503 },
  { kind: 'cut' },
  { kind: 'reset' },
  { kind: 'silent' },
  { kind: 'slow-body', delayMs: 400, pieceBytes: 1 },
  { kind: 'invalid-json' },
  { kind: 'data-null' },
];

function createClock(startMs) {
  let nowMs = startMs;
  const pending = new Set();
  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { dueMs: nowMs + delayMs, run };
      pending.add(timer);
      return () => void pending.delete(timer);
    },
    advance(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const next = [...pending].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)[0];
        if (!next) break;
        pending.delete(next);
        nowMs = Math.max(nowMs, next.dueMs);
        next.run();
      }
      nowMs = endMs;
    },
  };
}

async function run(fault) {
  const folder = mkdtempSync(join(tmpdir(), 'leetgraph-bench-'));
  let app;
  try {
    const simulator = await startSimulator();
    const clock = createClock(Date.now());
    const config = readConfig({
      PORT: '0',
      LOG_LEVEL: 'silent',
      LEETCODE_URL: simulator.url,
      DATABASE_URL: `file:${join(folder, 'store.db')}`,
    });
    app = await createApp(config, { clock });
    const { url } = await app.listen();

    /** The clock goes on by a quarter of a second for 40 ms of the machine, as long as there is no answer. */
    const ask = async (name) => {
      const [startMs, startRealMs] = [clock.nowMs(), performance.now()];
      let answer;
      let realMs;
      const asked = fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `{ user(username: "${name}") { username profile { freshness { stale } } } }` }),
      }).then(async (response) => {
        answer = await response.json();
        realMs = performance.now() - startRealMs;
      });
      for (let steps = 1; !answer; steps += 1) {
        if (steps % 20 === 0) clock.advance(250);
        await pause(2);
      }
      await asked;
      return { ...answer, realMs, tookMs: clock.nowMs() - startMs };
    };

    await ask('alice');
    clock.advance(3_700_000);
    await simulator.set('faults', fault);
    await simulator.clear('requests');
    const known = [];
    const unknown = [];
    const startMs = clock.nowMs();
    for (let count = 0; clock.nowMs() - startMs < 60_000; count += 1) {
      known.push(await ask('alice'));
      unknown.push(await ask(`member${count}`));
      clock.advance(1000);
    }
    const documents = (await simulator.requests()).length;

    await simulator.clear('faults');
    await simulator.clear('requests');
    const backAtMs = clock.nowMs();
    let waitedProbes = 0;
    let first = await ask('bob');
    while (first.errors && clock.nowMs() - backAtMs < 700_000) {
      clock.advance(1000);
      first = await ask('bob');
    }
    waitedProbes = (await simulator.requests()).length;

    // Those told within the same moment of the clock: the breaker, or a pause, was in the way.
    const atOnce = unknown.filter(({ tookMs }) => tookMs === 0);
    return {
      fault: [fault.kind, fault.status, fault.retryAfterS && `Retry-After ${fault.retryAfterS}`]
        .filter(Boolean)
        .join(' '),
      'known answered stale': `${known.filter(({ data, errors }) => !errors && data.user.profile.freshness.stale).length} of ${known.length}`,
      'codes of the unknown': [
        ...new Set(unknown.map(({ errors }) => errors?.[0]?.extensions.code ?? 'answered')),
      ].join(', '),
      'told at once': `${atOnce.length} of ${unknown.length}`,
      'of those, median': `${quantile(
        atOnce.map(({ realMs }) => realMs),
        0.5,
      ).toFixed(1)} ms`,
      'of those, slowest': `${Math.max(...atOnce.map(({ realMs }) => realMs)).toFixed(1)} ms`,
      'documents in the minute': documents,
      'back after': first.errors ? 'never' : `${Math.round((clock.nowMs() - backAtMs) / 1000)} s`,
      'documents until then': waitedProbes,
    };
  } finally {
    await app?.close();
    rmSync(folder, { recursive: true, force: true });
    await stopAll();
  }
}

export async function outage() {
  const rows = [];
  for (const fault of faults) rows.push(await run(fault));
  return rows;
}
