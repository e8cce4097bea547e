/** Which problem is the challenge of which day. A new one at each 00:00 UTC. */
import type { Problem } from './catalogue.ts';
import { createRandom, hash32, pickAt, toFraction } from './random.ts';
import { firstDayOfMonth, toUtcDay } from './utc-time.ts';
import type { Site, World } from './world.ts';

export interface Challenge {
  readonly day: number;
  readonly problem: Problem;
}

/** Daily challenges exist since April 2020. */
const FIRST_DAY = firstDayOfMonth(2020, 4);

/** The challenge of a day. A problem comes again only after all free algorithm problems had their turn. */
export function challengeOn(site: Site, day: number): Challenge {
  const order = dailyOrder(site);
  const turn = (((day - FIRST_DAY) % order.length) + order.length) % order.length;
  return { day, problem: pickAt(order, (turn + 0.5) / order.length) };
}

/** The challenges of a month in order of days, up to today; months count from 1. */
export function challengesOf(world: World, year: number, month: number): readonly Challenge[] {
  const first = Math.max(FIRST_DAY, firstDayOfMonth(year, month));
  const last = Math.min(toUtcDay(world.nowMs), firstDayOfMonth(year, month + 1) - 1);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => challengeOn(world, first + index));
}

/** The weekly challenges of a month. They are for subscribers only: each problem is a paid one. */
export function weeklyChallengesOf(world: World, year: number, month: number): readonly Challenge[] {
  const paid = world.catalogue.problems.filter((problem) => problem.isPaidOnly);
  return challengesOf(world, year, month)
    .filter(({ day }) => day % 7 === 0)
    .map(({ day }) => ({ day, problem: pickAt(paid, toFraction(hash32(world.seed, 'weekly-challenge', day))) }));
}

/** The latest day on which the problem was the challenge, or null. */
export function lastChallengeOf(world: World, problem: Problem): Challenge | null {
  const order = dailyOrder(world);
  const turn = order.indexOf(problem);
  const today = toUtcDay(world.nowMs);
  if (turn < 0 || today < FIRST_DAY) return null;
  const day = FIRST_DAY + turn + Math.floor((today - FIRST_DAY - turn) / order.length) * order.length;
  return day < FIRST_DAY ? null : { day, problem };
}

function dailyOrder(site: Site): readonly Problem[] {
  return site.rememberDailyOrder('all', () => {
    const free = site.catalogue.free.filter((problem) => problem.category === 'Algorithms');
    return createRandom(site.seed, 'daily').sample(free, free.length);
  });
}
