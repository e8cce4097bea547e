/** The ranking of all rated accounts, and the histogram of their ratings. */
import { toPythonJson } from './python-json.ts';
import { createRandom } from './random.ts';
import { placeOf, RATED_ACCOUNTS, ratingAt } from './rating-scale.ts';
import { findUser } from './user-name.ts';
import type { UserName } from './user-name.ts';
import { rankedName } from './user-contests.ts';
import type { Site } from './world.ts';

export interface RankedUser {
  readonly place: number;
  readonly rating: number;
  readonly user: UserName;
  readonly dataRegion: 'US' | 'CN';
  /** Places in the latest contests, as a JSON text. */
  readonly latestPlaces: string;
}

export const USERS_PER_PAGE = 25;
export const LAST_PAGE = Math.ceil(RATED_ACCOUNTS / USERS_PER_PAGE);

/** Empty beyond the last page; pages count from 1. */
export function rankingPage(site: Site, page: number): readonly RankedUser[] {
  const first = (page - 1) * USERS_PER_PAGE + 1;
  return Array.from({ length: USERS_PER_PAGE }, (_, index) => first + index)
    .filter((place) => place >= 1 && place <= RATED_ACCOUNTS)
    .flatMap((place) => toRankedUser(site, place));
}

export interface RatingBar {
  readonly from: number;
  readonly to: number;
  readonly users: number;
  /** Share of all accounts at or above the bar, 0 to 100. */
  readonly topPercentage: number;
}

const LOWEST = 900;
const HIGHEST = 3800;
const BAR = 25;

/** Bars of 25 points whose users sum up to all rated accounts. */
export function ratingHistogram(): readonly RatingBar[] {
  const above = (rating: number): number =>
    rating <= LOWEST ? RATED_ACCOUNTS : rating >= HIGHEST ? 0 : placeOf(rating);
  return Array.from({ length: (HIGHEST - LOWEST) / BAR }, (_, index) => {
    const from = LOWEST + index * BAR;
    return {
      from,
      to: from + BAR,
      users: above(from) - above(from + BAR),
      topPercentage: Math.round((above(from) / RATED_ACCOUNTS) * 10_000) / 100,
    };
  });
}

function toRankedUser(site: Site, place: number): RankedUser[] {
  const user = findUser(rankedName(place));
  if (user === null) return [];
  const random = createRandom(site.seed, 'ranked', place);
  return [
    {
      place,
      rating: ratingAt(place),
      user,
      dataRegion: random.chance(0.35) ? 'CN' : 'US',
      latestPlaces: toPythonJson(Array.from({ length: random.int(3, 12) }, () => place + random.int(0, place * 2))),
    },
  ];
}
