/** Solved problems of an account by topic. */
import { z } from 'zod';
import { count } from './count.ts';
import { topic } from './topic.ts';

/** LeetCode's fixed grouping of topics. */
const topicLevel = z.enum(['FUNDAMENTAL', 'INTERMEDIATE', 'ADVANCED']);

const topicCount = z.object({ topic, level: topicLevel, problems: count }).readonly();

/** Most first. */
export const topicCounts = z.array(topicCount).readonly();

export type TopicLevel = z.infer<typeof topicLevel>;
export type TopicCount = z.infer<typeof topicCount>;
