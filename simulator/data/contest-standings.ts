/** The final order of a contest, page by page; rows are derived from the place, so page 900 costs as much as page 1. */
import { problemsOf, participantsOf } from './contest-paper.ts';
import type { ContestProblem } from './contest-paper.ts';
import { CONTEST_DURATION_S } from './contests.ts';
import type { Contest } from './contests.ts';
import { COUNTRIES } from './people.ts';
import { hash32, mix32, pickAt, toFraction } from './random.ts';
import type { Site } from './world.ts';

export interface StandingRow {
  readonly place: number;
  readonly userName: string;
  readonly country: readonly [code: string, name: string];
  readonly score: number;
  /** Unix seconds. */
  readonly finishTimeS: number;
  readonly dataRegion: 'US' | 'CN';
  readonly solved: readonly SolvedInContest[];
}

export interface SolvedInContest {
  readonly item: ContestProblem;
  readonly submissionId: number;
  readonly atS: number;
  readonly failCount: number;
}

export const ROWS_PER_PAGE = 25;

/** Best first; empty beyond the last page. Pages count from 1. */
export function standingsPage(site: Site, contest: Contest, page: number): readonly StandingRow[] {
  const participants = participantsOf(site, contest);
  const first = (page - 1) * ROWS_PER_PAGE + 1;
  const items = problemsOf(site, contest);
  return Array.from({ length: ROWS_PER_PAGE }, (_, index) => first + index)
    .filter((place) => place >= 1 && place <= participants)
    .map((place) => toRow(site, contest, items, place, participants));
}

/** From which share of the participants on one problem fewer is solved: 8 % solve four, 30 % at least three, … */
const BOUNDS: readonly number[] = [0.08, 0.3, 0.6, 0.92, 1];

function toRow(
  site: Site,
  contest: Contest,
  items: readonly ContestProblem[],
  place: number,
  participants: number,
): StandingRow {
  const hash = mix32(hash32(site.seed, 'standings', contest.titleSlug), place);
  const share = (place - 1) / participants;
  const band = BOUNDS.findIndex((bound) => share < bound);
  const solvedItems = items.slice(0, items.length - band);
  const bandStart = band === 0 ? 0 : (BOUNDS[band - 1] ?? 0);
  // Within one score the earlier finish is the better place.
  const progress = (share - bandStart) / ((BOUNDS[band] ?? 1) - bandStart);
  const elapsedS = solvedItems.length === 0 ? 0 : Math.floor(400 + (CONTEST_DURATION_S - 400) * progress);
  return {
    place,
    userName: `racer_${contest.kind.charAt(0)}${contest.number}_${place}`,
    country: pickAt(COUNTRIES, toFraction(hash)),
    score: solvedItems.reduce((sum, { credit }) => sum + credit, 0),
    finishTimeS: contest.startTimeS + elapsedS,
    dataRegion: toFraction(mix32(hash, 5)) < 0.3 ? 'CN' : 'US',
    solved: solvedItems.map((item, index) => ({
      item,
      submissionId: 1_000_000_000 + (mix32(hash, 10 + index) % 700_000_000),
      atS: contest.startTimeS + Math.floor((elapsedS * (index + 1)) / solvedItems.length),
      failCount: mix32(hash, 20 + index) % 3,
    })),
  };
}
