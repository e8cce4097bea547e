/** The daily challenge of a day or a month, with its age. */
import type { Daily } from '../domain/daily.ts';
import type { Freshness, LookupLoader } from '../loaders/lookup-loader.ts';
import { dailyChallengeLookup, dailyMonthLookup } from '../loaders/problem-lookups.ts';
import type { DailyChallengeParent } from './parents.ts';

/** Of the running UTC day without a date. Null when there is none for that day. */
export async function loadDailyChallenge(
  loader: LookupLoader,
  date: string | undefined,
): Promise<DailyChallengeParent | null> {
  if (date !== undefined) {
    const challenges = await loadDailyChallenges(loader, {
      year: Number(date.slice(0, 4)),
      month: Number(date.slice(5, 7)),
    });
    return challenges?.find((challenge) => challenge.date === date) ?? null;
  }
  const { value, freshness } = await loader.load(dailyChallengeLookup({}));
  return value && toParent(value, freshness);
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
