/** The daily challenge of a day or a month, with its age. */
import type { Daily } from '../domain/daily.ts';
import { nextUtcMidnightMs, utcDayOf } from '../domain/utc-day.ts';
import type { Freshness } from '../loaders/answer-freshness.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import { dailyChallengeLookup, dailyMonthLookup } from '../loaders/problem-lookups.ts';
import type { Context } from './context.ts';
import type { DailyChallengeParent } from './parents.ts';

/** LeetCode's first challenge, and a day that nobody waits for: each month beyond them would be a document for nothing. */
const firstDay = '2020-04-01';
const lastDay = '2100-12-31';

/** Of the running UTC day without a date. Null when there is none for that day. */
export async function loadDailyChallenge(
  date: string | undefined,
  { loader, nowMs, usage }: Pick<Context, 'loader' | 'nowMs' | 'usage'>,
): Promise<DailyChallengeParent | null> {
  if (date === undefined) return loadToday(null, loader);
  // From then on the same question is asked elsewhere.
  usage.endBy(nextUtcMidnightMs(nowMs()));
  // Not out of the list of the month: just after midnight the one that is known ends yesterday.
  if (date === utcDayOf(nowMs())) return loadToday(date, loader);
  if (date < firstDay || date > lastDay) return null;
  const month = { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)) };
  const challenges = await loadDailyChallenges(loader, month);
  return challenges?.find((challenge) => challenge.date === date) ?? null;
}

async function loadToday(day: string | null, loader: LookupLoader): Promise<DailyChallengeParent | null> {
  const { value, freshness } = await loader.load(dailyChallengeLookup({ day }));
  // LeetCode is seconds late: what it says of another day is no answer to who asks for this one.
  return value && (day === null || value.date === day) ? toParent(value, freshness) : null;
}

/** First day first. */
export async function loadDailyChallenges(
  loader: LookupLoader,
  { year, month }: { readonly year: number; readonly month: number },
): Promise<DailyChallengeParent[] | null> {
  const { value, freshness } = await loader.load(dailyMonthLookup({ year, month }));
  return value && value.map((challenge) => toParent(challenge, freshness));
}

function toParent({ date, problem }: Daily, freshness: Freshness): DailyChallengeParent {
  return { date, problem: { titleSlug: problem.titleSlug, summary: { value: problem, freshness } }, freshness };
}
