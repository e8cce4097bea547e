/** Root fields about what surrounds a user: problem lists and followers. */
import { createRandom } from '../data/random.ts';
import { findUser } from '../data/user-name.ts';
import type { UserName } from '../data/user-name.ts';
import { profileOf } from '../data/user-profile.ts';
import { loadSolved } from '../data/user-solved.ts';
import { pageAt } from '../data/pages.ts';
import type { World } from '../data/world.ts';
import { unknownUser } from './leetcode-error.ts';

interface FollowArgs {
  readonly userSlug: string;
  readonly pageNumber?: number | null;
  readonly resultPerPage?: number | null;
}

export function userCircleRoots(world: World) {
  return {
    createdPublicFavoriteList: ({ userSlug }: { userSlug: string }) => {
      const user = findUser(userSlug);
      if (user === null) throw unknownUser();
      const favorites = loadSolved(world, user).level > 0.5 ? [toFavoriteNode(world, user)] : [];
      return { favorites, hasMore: false, totalLength: favorites.length };
    },
    followers: (args: FollowArgs) => toFollowNode(world, args, 'follower'),
    following: (args: FollowArgs) => toFollowNode(world, args, 'following'),
  };
}

function toFavoriteNode(world: World, user: UserName) {
  const random = createRandom(world.seed, user.key, 'favorite');
  const profile = profileOf(world, user);
  return {
    slug: random.int(0x10000000, 0x7fffffff).toString(36),
    name: 'To solve on trains',
    description: '',
    coverEmoji: '🚆',
    questionNumber: random.int(3, 60),
    isPublicFavorite: true,
    isDefaultList: false,
    favoriteType: 'NORMAL',
    viewCount: random.int(0, 900),
    collectCount: random.int(0, 40),
    creator: {
      realName: profile.realName,
      userAvatar: profile.avatarUrl,
      userName: user.canonical,
      userSlug: user.canonical,
    },
    lastModified: '2026-08-01T00:00:00+00:00',
    lastQuestionAddedAt: '2026-08-01T00:00:00+00:00',
    isMyCollected: false,
  };
}

/** Null for an unknown user. */
function toFollowNode(world: World, { userSlug, pageNumber, resultPerPage }: FollowArgs, side: string) {
  const user = findUser(userSlug);
  if (user === null) return null;
  const allNum = createRandom(world.seed, user.key, side).int(0, 80);
  const limit = resultPerPage ?? 10;
  const places = Array.from({ length: allNum }, (_, index) => index + 1);
  const { items } = pageAt(places, ((pageNumber ?? 1) - 1) * limit, limit, 100);
  return {
    allNum,
    users: items.flatMap((place) => {
      const other = findUser(`friend_${(place * 37 + user.key.length) % 500}`);
      return other === null ? [] : [toFollowUserNode(world, other)];
    }),
  };
}

function toFollowUserNode(world: World, user: UserName) {
  const profile = profileOf(world, user);
  return {
    realName: profile.realName,
    userAvatar: profile.avatarUrl,
    userSlug: user.canonical,
    aboutMe: profile.aboutMe,
    isFollowingMe: false,
    isFollowedByMe: false,
  };
}
