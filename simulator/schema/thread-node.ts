/** The comment thread of a problem in the shape of `TopicNode`. */
import { threadIdOf } from '../data/articles.ts';
import type { Problem } from '../data/catalogue.ts';
import { createRandom } from '../data/random.ts';
import type { World } from '../data/world.ts';

export function toThreadNode(world: World, problem: Problem) {
  const id = threadIdOf(world, problem);
  const random = createRandom(world.seed, 'thread-counts', problem.number);
  const commentCount = random.int(0, 900);
  const creationDate = random.int(1_500_000_000, 1_700_000_000);
  return {
    id,
    title: problem.title,
    viewCount: random.int(1_000, 900_000),
    commentCount,
    topLevelCommentCount: Math.round(commentCount * 0.6),
    favoriteCount: random.int(0, 90),
    pinned: false,
    subscribed: false,
    isFavorite: false,
    hideFromTrending: true,
    lastActivity: creationDate + random.int(0, 1_000_000),
    tags: [],
    solutionTags: [],
    category: null,
    lastComment: null,
    post: {
      id: id + 1,
      content: '',
      creationDate,
      updationDate: creationDate,
      voteCount: 0,
      voteUpCount: 0,
      voteStatus: 0,
      status: null,
      isHidden: false,
      anonymous: false,
      author: null,
      topicId: id,
      topicTitle: problem.title,
      coinRewards: [],
    },
  };
}
