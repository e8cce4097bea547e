/**
 * Asks LeetCode one small question per upstream field, one request each, and prints which still answer as expected.
 * Needs the internet, so it is no part of the tests. Not through the queue: nothing is retried, merged or cached.
 * LEETCODE_URL and UPSTREAM_TIMEOUT_MS are Leetgraph's own settings; PROBE_USERNAME names the account that is asked about.
 */
import { setTimeout } from 'node:timers/promises';
import { systemClock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { LeetgraphError } from '../src/errors.ts';
import { isPage, type AnyLookup } from '../src/upstream/any-lookup.ts';
import { createAskPage } from '../src/upstream/ask-page.ts';
import { createAsk } from '../src/upstream/ask.ts';
import { UpstreamChanged } from '../src/upstream/changed.ts';
import { createExchange } from '../src/upstream/exchange.ts';
import { createKeptOut } from '../src/upstream/kept-out.ts';
import { createSend } from '../src/upstream/send.ts';
import type { Outcome } from '../src/upstream/settlement.ts';
import { probeLookups } from './probe-lookups.ts';

/** Two requests a second, the pace that clients of LeetCode have found safe (2024 to 2026). Less is for a simulator. */
const pauseMs = Number(process.env['PROBE_PAUSE_MS'] ?? 500);
/** The largest answer of a single field, a page of the catalogue, is 100 KB (2026). */
const maxBytes = 32 * 1024 * 1024;

const { url, timeoutMs } = readConfig(process.env).upstream;
const clock = systemClock;
const ignore = (): void => undefined;
const onEvent = ignore;
const exchange = createExchange({ url, timeoutMs, maxBytes, fetch, clock });
// A field that LeetCode no longer knows is asked for once: it is all that there is in its document.
const awaitTurn = () => setTimeout(pauseMs, ignore);
const ask = createAsk({
  send: createSend(exchange),
  awaitTurn,
  keptOut: createKeptOut(clock),
  breathe: () => undefined,
  clock,
  onEvent,
});
const askPage = createAskPage({ exchange, clock, onEvent });

async function outcomeOf(lookup: AnyLookup): Promise<Outcome | undefined> {
  if (isPage(lookup)) return (await askPage(lookup)).outcome;
  let outcome: Outcome | undefined;
  await ask([lookup], { settle: (_, settled) => (outcome = settled), onTrip: ignore, end: ignore });
  return outcome;
}

/** What was asked about exists. So "absent" is no answer, and "hidden" is one: an official account hides its calendar. */
function describe(outcome: Outcome | undefined): { readonly isExpected: boolean; readonly text: string } {
  if (outcome === undefined) return { isExpected: false, text: 'was not settled' };
  if (!(outcome instanceof LeetgraphError)) return { isExpected: outcome.state !== 'absent', text: outcome.state };
  const place = outcome instanceof UpstreamChanged ? ` at ${outcome.path}` : '';
  return { isExpected: false, text: `${outcome.code}${place}` };
}

const now = new Date(clock.nowMs());
const lookups = probeLookups({
  username: process.env['PROBE_USERNAME'] ?? 'leetcode',
  titleSlug: 'two-sum',
  contestSlug: 'weekly-contest-400',
  year: now.getUTCFullYear(),
  month: now.getUTCMonth() + 1,
});

console.log(`asks ${url}`);
let expected = 0;
for (const [index, lookup] of lookups.entries()) {
  if (index > 0) await setTimeout(pauseMs);
  const { isExpected, text } = describe(await outcomeOf(lookup));
  if (isExpected) expected += 1;
  console.log(`${isExpected ? 'ok  ' : 'FAIL'} ${lookup.name.padEnd(20)} ${text}`);
}
console.log(`${expected} of ${lookups.length} upstream fields answer as expected.`);
process.exitCode = expected === lookups.length ? 0 : 1;
