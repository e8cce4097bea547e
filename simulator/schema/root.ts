/** The root value of an execution: one property per root field, answered for the moment of the request. */
import type { World } from '../data/world.ts';
import { articleRoots } from './article-roots.ts';
import { contestRoots } from './contest-roots.ts';
import { dailyRoots } from './daily-roots.ts';
import { problemRoots } from './problem-roots.ts';
import { problemsetRoots } from './problemset-roots.ts';
import { siteRoots } from './site-roots.ts';
import { userCircleRoots } from './user-circle-roots.ts';
import { userRoots } from './user-roots.ts';

/** graphql-js calls what is a function with the arguments of the field, so no resolver map is needed. */
export function createRoot(world: World) {
  return {
    ...userRoots(world),
    ...userCircleRoots(world),
    ...problemRoots(world),
    ...problemsetRoots(world),
    ...dailyRoots(world),
    ...contestRoots(world),
    ...articleRoots(world),
    ...siteRoots(world),
  };
}
