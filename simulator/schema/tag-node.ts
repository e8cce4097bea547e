/** Topics in the two shapes that LeetCode has for them. */
import type { Topic } from '../data/topics.ts';
import type { World } from '../data/world.ts';

export function toTopicTagNode(world: World, topic: Topic) {
  return {
    id: Buffer.from(`TopicTagNode:${topic.tagId}`).toString('base64'),
    tagId: topic.tagId,
    name: topic.name,
    slug: topic.slug,
    translatedName: null,
    imgUrl: null,
    questionIds: () =>
      world.catalogue.problems.filter((problem) => problem.topics.includes(topic)).map((problem) => problem.questionId),
    isEnabled: true,
    hotScore: topic.weight,
    frequencies: '{}',
  };
}

export function toCommonTagNode(topic: Topic) {
  return { name: topic.name, slug: topic.slug, nameTranslated: null, imgUrl: null, tagType: 'TOPIC' };
}
