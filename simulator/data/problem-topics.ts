/** Chooses the topic tags of a problem, often-used tags more often. */
import type { Category } from './problem-quotas.ts';
import type { Random } from './random.ts';
import { findTopic, TOPICS } from './topics.ts';
import type { Topic } from './topics.ts';

/** Number of tags of algorithm problems, in the proportions of August 2026 (554 have one, 818 two, 971 three, …). */
const COUNTS: readonly (readonly [count: number, upTo: number])[] = [
  [1, 0.14],
  [2, 0.36],
  [3, 0.61],
  [4, 0.8],
  [5, 0.91],
  [6, 0.96],
  [7, 1],
];

const OWN_TOPICS: Readonly<Partial<Record<Category, string>>> = {
  Database: 'database',
  Concurrency: 'concurrency',
  Shell: 'shell',
};

const TOTAL_WEIGHT = TOPICS.reduce((sum, topic) => sum + topic.weight, 0);

export function chooseTopics(category: Category, random: Random): readonly Topic[] {
  const own = findTopic(OWN_TOPICS[category] ?? '');
  if (own !== null) return [own];
  const draw = random.next();
  const count = COUNTS.find(([, upTo]) => draw < upTo)?.[0] ?? 1;
  const chosen = new Set<Topic>();
  while (chosen.size < count) chosen.add(pickByWeight(random));
  return TOPICS.filter((topic) => chosen.has(topic));
}

function pickByWeight(random: Random): Topic {
  let rest = random.next() * TOTAL_WEIGHT;
  for (const topic of TOPICS) {
    rest -= topic.weight;
    if (rest < 0) return topic;
  }
  return random.pick(TOPICS);
}
