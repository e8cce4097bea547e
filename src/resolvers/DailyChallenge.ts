/** Fields of DailyChallenge that the answer does not hold. */
import { toMoment } from '../domain/moment.ts';
import { addDays, startOfUtcDayMs } from '../domain/utc-day.ts';
import type { DailyChallengeResolvers } from '../generated/resolver-types.ts';

export const DailyChallenge: DailyChallengeResolvers = {
  startsAt: ({ date }) => toMoment(startOfUtcDayMs(date)),
  endsAt: ({ date }) => toMoment(startOfUtcDayMs(addDays(date, 1))),
  url: ({ problem, date }) =>
    `https://leetcode.com/problems/${problem.titleSlug}/?envType=daily-question&envId=${date}`,
};
