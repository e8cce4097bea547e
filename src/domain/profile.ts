/** What an account says of itself, and what LeetCode counts of it. */
import { z } from 'zod';
import { count } from './count.ts';
import { moment } from './moment.ts';
import { utcDay } from './utc-day.ts';

/** Texts that the account did not set are null. */
export const profile = z
  .object({
    /** 1 is best; LeetCode gives a number near 5,000,001 to accounts without solved problems. */
    ranking: count,
    realName: z.string().nullable(),
    aboutMe: z.string().nullable(),
    avatarUrl: z.string().nullable(),
    countryName: z.string().nullable(),
    countryCode: z.string().nullable(),
    location: z.string().nullable(),
    company: z.string().nullable(),
    jobTitle: z.string().nullable(),
    school: z.string().nullable(),
    websites: z.array(z.string()).readonly(),
    skillTags: z.array(z.string()).readonly(),
    githubUrl: z.string().nullable(),
    twitterUrl: z.string().nullable(),
    linkedinUrl: z.string().nullable(),
    /** Votes can make it negative. */
    reputation: z.int32(),
    /** 0 to 5 in steps of a half. */
    starRating: z.number().min(0).max(5),
    contributionPoints: z.int32(),
    contributedProblems: count,
    contributedTestCases: count,
    postViews: count,
    /** Changes are of LeetCode's own window, which it does not name. */
    reputationChange: z.int32(),
    postViewsChange: z.int32(),
    birthday: utcDay.nullable(),
    joinedAt: moment,
  })
  .readonly();

export type Profile = z.infer<typeof profile>;
