/** The contest life of a user: which contests were attended, and the rating after each. */
import type { Contest } from './contests.ts';
import { isRatingPublished } from './contests.ts';
import { participantsOf } from './contest-paper.ts';
import { hash32, mix32, toFraction } from './random.ts';
import { placeOf, RATED_ACCOUNTS, ratingAt, topPercentageOf } from './rating-scale.ts';
import { activityOf } from './user-activity.ts';
import type { UserName } from './user-name.ts';
import { DAY_S } from './utc-time.ts';
import type { World } from './world.ts';

export interface ContestResult {
  readonly contest: Contest;
  readonly attended: boolean;
  /** After the contest. */
  readonly rating: number;
  readonly trend: 'UP' | 'DOWN' | 'NONE';
  /** 0 when skipped. */
  readonly place: number;
  readonly solved: number;
  readonly finishTimeS: number;
}

export interface ContestStanding {
  readonly rating: number;
  readonly place: number;
  readonly topPercentage: number;
  readonly attendedCount: number;
  readonly badge: 'Knight' | 'Guardian' | null;
}

export const START_RATING = 1500;
export const PROBLEMS_PER_CONTEST = 4;

/** The accounts of the global ranking are called after their places, so that both views of them agree. */
const RANKED_NAME = /^climber_([1-9]\d{0,5})$/;

export function rankedName(place: number): string {
  return `climber_${place}`;
}

/** One row for each rated contest, oldest first; null for the accounts whose history LeetCode answers with null. */
export function contestHistoryOf(world: World, user: UserName): readonly ContestResult[] | null {
  if (user.hasNullHistory) return null;
  const contests = ratedContests(world);
  const attended = user.isRated ? attendedBy(world, user, contests) : new Set<Contest>();
  const own = hash32(world.seed, user.key, 'contests');
  const path = ratingPath(user, own);
  let rating = START_RATING;
  let count = 0;
  return contests.map((contest): ContestResult => {
    if (!attended.has(contest)) {
      return { contest, attended: false, rating, trend: 'NONE', place: 0, solved: 0, finishTimeS: 0 };
    }
    count += 1;
    const before = rating;
    rating = path(count);
    const share = placeOf(rating) / RATED_ACCOUNTS;
    return {
      contest,
      attended: true,
      rating,
      trend: rating >= before ? 'UP' : 'DOWN',
      ...resultOf(world, contest, share),
    };
  });
}

/** Null for an account that was never rated. */
export function contestStandingOf(world: World, user: UserName): ContestStanding | null {
  if (!user.isRated) return null;
  const attendedCount = attendedBy(world, user, ratedContests(world)).size;
  if (attendedCount === 0) return null;
  const rating = ratingPath(user, hash32(world.seed, user.key, 'contests'))(attendedCount);
  const place = placeInName(user) ?? placeOf(rating);
  const topPercentage = topPercentageOf(place);
  // The site gives them to the best 5 % and 25 % of those above 1600, which is about 1 % and 5 % of all.
  const badge = topPercentage <= 1 ? 'Guardian' : topPercentage <= 5 ? 'Knight' : null;
  return { rating, place, topPercentage, attendedCount, badge };
}

function ratedContests(world: World): readonly Contest[] {
  return world.contests.filter((contest) => contest.isRated && isRatingPublished(contest, world.nowMs)).reverse();
}

/** Whoever is rated attended at least one contest: the newest, when chance picked none since the account was made. */
function attendedBy(world: World, user: UserName, contests: readonly Contest[]): ReadonlySet<Contest> {
  const own = hash32(world.seed, user.key, 'contests');
  const chance = 0.02 + 0.3 * toFraction(mix32(own, 1)) ** 2;
  const sinceS = activityOf(world, user).firstDay * DAY_S;
  const possible = contests.filter((contest) => contest.startTimeS >= sinceS);
  const attended = possible.filter((contest) => toFraction(mix32(own, contest.startTimeS / 600)) < chance);
  return new Set(attended.length > 0 ? attended : possible.slice(-1));
}

/** The rating after the n-th attended contest: it moves towards what the user is able to, with some luck each time. */
function ratingPath(user: UserName, own: number): (attendedCount: number) => number {
  const place = placeInName(user);
  if (place !== null) {
    const rating = ratingAt(place);
    return () => rating;
  }
  const target = ratingAt(1 + toFraction(mix32(own, 2)) * (RATED_ACCOUNTS - 2));
  return (attendedCount) => {
    const luck = 80 * (toFraction(mix32(own, 1000 + attendedCount)) - 0.5);
    const reached = START_RATING + (target - START_RATING) * (1 - Math.exp(-attendedCount / 4)) + luck;
    return Math.round(reached * 1000) / 1000;
  };
}

function placeInName(user: UserName): number | null {
  const place = Number(RANKED_NAME.exec(user.key)?.[1] ?? Number.NaN);
  return place <= RATED_ACCOUNTS ? place : null;
}

/** The result in one contest of somebody who is as good as the given share of all. */
function resultOf(
  world: World,
  contest: Contest,
  share: number,
): Pick<ContestResult, 'place' | 'solved' | 'finishTimeS'> {
  const place = Math.max(1, Math.round(share * participantsOf(world, contest)));
  const solved = share < 0.08 ? 4 : share < 0.3 ? 3 : share < 0.6 ? 2 : share < 0.92 ? 1 : 0;
  const finishTimeS = solved === 0 ? 0 : Math.round(600 + 4700 * ((share * 7.3 + solved * 0.21) % 1));
  return { place, solved, finishTimeS };
}
