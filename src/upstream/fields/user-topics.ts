/** Solved problems of an account by topic. */
import { z } from 'zod';
import { count } from '../../domain/count.ts';
import { topicCounts } from '../../domain/topic-count.ts';
import type { TopicCount, TopicLevel } from '../../domain/topic-count.ts';
import type { UserTopicsFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import type { WireSchema } from './wire-schema.ts';

const rows = z.array(z.object({ tagName: z.string(), tagSlug: z.string().min(1), problemsSolved: count }));

const wire = z.object({
  tagProblemCounts: z.object({ advanced: rows, intermediate: rows, fundamental: rows }),
}) satisfies WireSchema<UserTopicsFragment>;

export const userTopics: UpstreamField<OfUser, readonly TopicCount[]> = {
  name: 'userTopics',
  ...matchedUser,
  fragment: /* GraphQL */ `
    fragment UserTopics on UserNode {
      tagProblemCounts {
        advanced {
          tagName
          tagSlug
          problemsSolved
        }
        intermediate {
          tagName
          tagSlug
          problemsSolved
        }
        fundamental {
          tagName
          tagSlug
          problemsSolved
        }
      }
    }
  `,
  weight: 1,
  parse: nullIsAbsent(wire.transform(toTopicCounts)),
  value: topicCounts,
};

function toTopicCounts({ tagProblemCounts: groups }: z.output<typeof wire>): TopicCount[] {
  return [
    ...ofLevel('FUNDAMENTAL', groups.fundamental),
    ...ofLevel('INTERMEDIATE', groups.intermediate),
    ...ofLevel('ADVANCED', groups.advanced),
  ].sort((a, b) => b.problems - a.problems || a.topic.name.localeCompare(b.topic.name, 'en'));
}

function ofLevel(level: TopicLevel, group: z.output<typeof rows>): TopicCount[] {
  return group.map((row) => ({
    topic: { slug: row.tagSlug, name: row.tagName },
    level,
    problems: row.problemsSolved,
  }));
}
