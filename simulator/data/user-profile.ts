/** The card of a user: names, places, employer, reputation. Half of everything is not filled in, as on the site. */
import { COMPANIES, COUNTRIES, FIRST_NAMES, JOBS, LAST_NAMES, SCHOOLS, SKILLS } from './people.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import type { UserName } from './user-name.ts';
import { loadSolved } from './user-solved.ts';
import type { Site } from './world.ts';

export interface UserProfile {
  /** Empty when not filled in. */
  readonly realName: string;
  readonly aboutMe: string;
  readonly avatarUrl: string;
  readonly countryCode: string | null;
  readonly countryName: string | null;
  readonly company: string | null;
  readonly jobTitle: string | null;
  readonly school: string | null;
  readonly websites: readonly string[];
  readonly skillTags: readonly string[];
  readonly githubUrl: string | null;
  readonly twitterUrl: string | null;
  readonly linkedinUrl: string | null;
  /** Place among all users by solved problems. */
  readonly ranking: number;
  readonly reputation: number;
  readonly starRating: number;
  readonly views: number;
  readonly solutions: number;
  readonly discussions: number;
  readonly points: number;
  readonly contributedProblems: number;
  /** Few show it. */
  readonly birthday: string | null;
}

/** What LeetCode shows for accounts that have solved nothing (2024 to 2026; older ones had 0 or 100000). */
const UNRANKED = 5_000_001;
const DEFAULT_AVATAR = 'https://assets.leetcode.com/users/default_avatar.jpg';

export function profileOf(site: Site, user: UserName): UserProfile {
  const random = createRandom(site.seed, user.key, 'profile');
  const { acceptedCount, level } = loadSolved(site, user);
  const isFilledIn = !user.isEmpty && random.chance(0.7);
  const country = isFilledIn ? random.pick(COUNTRIES) : null;
  const half = <T>(value: T): T | null => (isFilledIn && random.chance(0.5) ? value : null);
  const slug = user.key.replace(/[^a-z0-9-]/g, '');
  return {
    realName: isFilledIn ? `${random.pick(FIRST_NAMES)} ${random.pick(LAST_NAMES)}` : '',
    aboutMe: half('I like puzzles, kites and long trains.') ?? '',
    avatarUrl: isFilledIn ? toAvatarUrl(random) : DEFAULT_AVATAR,
    countryCode: country?.[0] ?? null,
    countryName: country?.[1] ?? null,
    company: half(random.pick(COMPANIES)),
    jobTitle: half(random.pick(JOBS)),
    school: half(random.pick(SCHOOLS)),
    websites: isFilledIn && random.chance(0.3) ? [`https://${slug}.example`] : [],
    skillTags: isFilledIn ? random.sample(SKILLS, random.int(0, 4)) : [],
    githubUrl: half(`https://github.com/${slug}`),
    twitterUrl: half(`https://twitter.com/${slug}`),
    linkedinUrl: half(`https://linkedin.com/in/${slug}`),
    ranking: acceptedCount === 0 ? UNRANKED : Math.max(1, Math.round(5_000_000 * Math.exp(-acceptedCount / 150))),
    reputation: user.isEmpty ? 0 : random.int(0, Math.round(500 * level)),
    starRating: user.isEmpty ? 0 : Math.round(level * 10) / 2,
    views: random.int(0, 9_000),
    solutions: Math.round(40 * level ** 3),
    discussions: Math.round(12 * level ** 3),
    points: user.isEmpty ? 0 : random.int(20, 200) + acceptedCount * 2,
    contributedProblems: random.int(0, Math.round(4 * level)),
    birthday: isFilledIn && random.chance(0.2) ? `${random.int(1970, 2008)}-02-${random.int(10, 28)}` : null,
  };
}

function toAvatarUrl(random: Random): string {
  return `https://assets.leetcode.com/users/avatars/avatar_${random.int(1_500_000_000, 1_780_000_000)}.png`;
}
