/** Which problems a user has solved and which only tried; all counts of a user are counted from these lists. */
import type { Problem } from './catalogue.ts';
import { DIFFICULTIES } from './problem-quotas.ts';
import type { ByDifficulty, Difficulty } from './problem-quotas.ts';
import { createRandom, hash32, mix32, toFraction } from './random.ts';
import type { Solved } from './solved.ts';
import type { UserName } from './user-name.ts';
import type { Site } from './world.ts';

const FEWEST = 40;
const MOST = 2000;
// Nobody has solved everything, and paid problems are never among the solved ones.
const MAX_SHARE = 0.9;

/** Remembered per user, because one document asks for the same user under several aliases. */
export function loadSolved(site: Site, user: UserName): Solved {
  return site.rememberSolved(user.key, () => deriveSolved(site, user));
}

/** Main language with three of four problems, a second one with most of the rest. */
export function languageSlugFor(site: Site, user: UserName, problem: Problem): string {
  if (problem.category === 'Database') return 'mysql';
  if (problem.category === 'pandas') return 'pythondata';
  if (problem.category === 'Shell') return 'bash';
  if (problem.category === 'JavaScript') return 'javascript';
  const own = hash32(site.seed, user.key, 'languages');
  const rank = toFraction(mix32(own, problem.number)) < 0.75 ? 0 : 1;
  return MAIN_LANGUAGES[mix32(own, rank) % MAIN_LANGUAGES.length] ?? 'cpp';
}

const MAIN_LANGUAGES: readonly string[] = [
  'cpp',
  'java',
  'python3',
  'golang',
  'csharp',
  'rust',
  'typescript',
  'kotlin',
];

function deriveSolved(site: Site, user: UserName): Solved {
  const random = createRandom(site.seed, user.key, 'solved');
  const level = user.isEmpty ? 0 : random.next();
  const wanted = user.isEmpty ? 0 : FEWEST * (MOST / FEWEST) ** level;
  // Beginners solve easy problems; shares move towards the harder ones with the level.
  const shares: ByDifficulty<number> = {
    Easy: 0.6 - 0.3 * level,
    Medium: 0.37 + 0.13 * level,
    Hard: 0.03 + 0.17 * level,
  };
  const accepted: Record<Difficulty, readonly Problem[]> = { Easy: [], Medium: [], Hard: [] };
  const failed: Record<Difficulty, readonly Problem[]> = { Easy: [], Medium: [], Hard: [] };
  for (const difficulty of DIFFICULTIES) {
    const pool = site.catalogue.free.filter((problem) => problem.difficulty === difficulty);
    const solvedCount = Math.min(Math.floor(pool.length * MAX_SHARE), Math.round(wanted * shares[difficulty]));
    const failedCount = Math.round(solvedCount * 0.08 * random.next());
    const touched = random.sample(pool, solvedCount + failedCount);
    accepted[difficulty] = touched.slice(0, solvedCount);
    failed[difficulty] = touched.slice(solvedCount);
  }
  const acceptedCount = accepted.Easy.length + accepted.Medium.length + accepted.Hard.length;
  return { accepted, failed, acceptedCount, level };
}
