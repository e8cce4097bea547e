/** The fields whose answers are of one moment or of one caller, and so are never given a second time. */
import { defaultFieldResolver, type GraphQLSchema } from 'graphql';
import type { Context } from './context.ts';

/**
 * What they say does not follow from lookups and their ages. What follows from the time alone says itself until when it is
 * true (Usage.endBy), as `pastContests` does.
 */
const momentary: readonly string[] = [
  // Another one each time.
  'randomProblem',
  // Whoever looks at clocks, at LeetCode's health or at the cache looks now.
  'serverTime',
  'serviceStatus',
  'cacheStats',
  'cacheEntry',
  // Of whoever asks.
  'caller',
  'apiKeys',
  'rateLimit',
];

/** Wraps those fields, once, so that every executor notes it and no other field pays for it. */
export function markMomentary(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  if (!query) return;
  for (const field of Object.values(query.getFields())) {
    if (!momentary.includes(field.name)) continue;
    const { resolve = defaultFieldResolver } = field;
    field.resolve = (source: unknown, args: object, context: Context, info) => {
      context.usage.keepOut();
      return resolve(source, args, context, info);
    };
  }
}
