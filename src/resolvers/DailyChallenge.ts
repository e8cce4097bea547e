/** Fields of DailyChallenge that the answer does not hold. */
import type { DailyChallengeResolvers } from '../generated/resolver-types.ts';

export const DailyChallenge: DailyChallengeResolvers = {
  url: ({ problem, date }) =>
    `https://leetcode.com/problems/${problem.titleSlug}/?envType=daily-question&envId=${date}`,
};
