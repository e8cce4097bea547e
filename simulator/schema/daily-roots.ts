/** Root fields about the daily challenge. */
import { challengeOn, challengesOf, weeklyChallengesOf } from '../data/daily.ts';
import type { Challenge } from '../data/daily.ts';
import { firstDayOfMonth, toDateText, toUtcDay } from '../data/utc-time.ts';
import type { World } from '../data/world.ts';
import { toQuestionNode } from './question-node.ts';

export function dailyRoots(world: World) {
  const today = toUtcDay(world.nowMs);
  return {
    activeDailyCodingChallengeQuestion: () => toChallengeNode(world, challengeOn(world, today)),
    dailyCodingChallengeV2: (args: { year?: number | null; month?: number | null }) => {
      const now = new Date(world.nowMs);
      const year = args.year ?? now.getUTCFullYear();
      const month = args.month ?? now.getUTCMonth() + 1;
      return {
        id: `${year}-${month}`,
        startDate: toDateText(firstDayOfMonth(year, month)),
        challenges: challengesOf(world, year, month).map((challenge) => toChallengeNode(world, challenge)),
        weeklyChallenges: weeklyChallengesOf(world, year, month).map((challenge) => toChallengeNode(world, challenge)),
      };
    },
  };
}

function toChallengeNode(world: World, { day, problem }: Challenge) {
  return {
    id: String(day),
    date: toDateText(day),
    link: `/problems/${problem.titleSlug}/`,
    userStatus: 'NotStart',
    question: () => toQuestionNode(world, problem),
  };
}
