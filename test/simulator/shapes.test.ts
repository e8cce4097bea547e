/** The main answers have the shapes that clients parse, types of texts included. */
import { describe, expect, test } from '@jest/globals';
import { z } from 'zod';
import { ask, at } from './ask.ts';
import { withSimulator } from './with-simulator.ts';

const simulator = withSimulator();

describe('the shape', () => {
  const rows = z.array(z.strictObject({ difficulty: z.string(), count: z.int(), submissions: z.int() })).length(4);

  test.each([
    [
      'a profile',
      'matchedUser(username: "alice") { username profile { ranking realName aboutMe userAvatar company skillTags starRating } submitStats { acSubmissionNum { difficulty count submissions } totalSubmissionNum { difficulty count submissions } } submissionCalendar badges { id name icon creationDate } joinedTimestamp }',
      z.strictObject({
        username: z.string(),
        profile: z.strictObject({
          ranking: z.int(),
          realName: z.string(),
          aboutMe: z.string(),
          userAvatar: z.url(),
          company: z.string().nullable(),
          skillTags: z.array(z.string()),
          starRating: z.number().min(0).max(5),
        }),
        submitStats: z.strictObject({ acSubmissionNum: rows, totalSubmissionNum: rows }),
        submissionCalendar: z.string().startsWith('{'),
        badges: z.array(
          z.strictObject({ id: z.string(), name: z.string(), icon: z.string(), creationDate: z.iso.date() }),
        ),
        joinedTimestamp: z.int(),
      }),
    ],
    [
      'recent submissions',
      'recentSubmissionList(username: "alice") { id title titleSlug timestamp statusDisplay status lang langName runtime memory url isPending }',
      z.array(
        z.strictObject({
          id: z.string().regex(/^\d+$/),
          title: z.string(),
          titleSlug: z.string(),
          timestamp: z.string().regex(/^\d{10}$/),
          statusDisplay: z.string(),
          status: z.int(),
          lang: z.string(),
          langName: z.string(),
          runtime: z.string().regex(/^(\d+ ms|N\/A)$/),
          memory: z.string().regex(/^([\d.]+ MB|N\/A)$/),
          url: z.string().startsWith('/submissions/detail/'),
          isPending: z.literal('Not Pending'),
        }),
      ),
    ],
    [
      'a contest rating',
      'userContestRanking(username: "climber_9") { rating globalRanking topPercentage attendedContestsCount totalParticipants badge { name } }',
      z.strictObject({
        rating: z.number(),
        globalRanking: z.literal(9),
        topPercentage: z.literal(0.01),
        attendedContestsCount: z.int(),
        totalParticipants: z.int(),
        badge: z.strictObject({ name: z.literal('Guardian') }),
      }),
    ],
  ])('of %s holds', async (_, field, shape) => {
    const { body } = await ask(simulator(), `{ answer: ${field} }`);
    expect(shape.safeParse(at(body, 'data.answer')).error).toBeUndefined();
  });
});
