import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserParent, ProblemParent, ContestParent, DailyChallengeParent, DifficultyCountParent, SolvedStatsParent, CalendarParent, SubmissionParent, SimilarProblemParent, ContestQuestionParent } from '../resolvers/parents.ts';
import type { Context } from '../resolvers/context.ts';
export type Maybe<T> = T | Promise<Awaited<T> | null> | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** Calendar day in UTC, `YYYY-MM-DD`. */
  Date: { input: string; output: string; }
  /** Moment in ISO 8601, always UTC, for example `2026-03-01T00:00:00.000Z`. */
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A badge that an account has. */
export type Badge = {
  readonly __typename?: 'Badge';
  /** LeetCode's own id of the badge, unique below one account. */
  readonly badgeId: Scalars['String']['output'];
  readonly category?: Maybe<BadgeCategory>;
  /** For example `50 Days Badge 2026`. */
  readonly displayName: Scalars['String']['output'];
  /** Day on which it was earned; null where LeetCode does not say. */
  readonly earnedOn?: Maybe<Scalars['Date']['output']>;
  /** Absolute address of the picture. */
  readonly iconUrl: Scalars['String']['output'];
  /** Kind, for example `Annual Badge`. */
  readonly name: Scalars['String']['output'];
};

export type BadgeCategory =
  | 'ANNUAL'
  | 'COMPETITION'
  /** Daily coding challenge. */
  | 'DAILY_CHALLENGE'
  | 'STUDY_PLAN';

/** The badges of an account. */
export type Badges = {
  readonly __typename?: 'Badges';
  /** The badge shown beside the name. */
  readonly active?: Maybe<Badge>;
  /** Guardian or Knight. */
  readonly contest?: Maybe<Badge>;
  readonly earned: ReadonlyArray<Badge>;
  readonly freshness: Freshness;
  /** Badges that can be earned now. */
  readonly upcoming: ReadonlyArray<UpcomingBadge>;
};

/** Activity of an account by UTC day. */
export type Calendar = {
  readonly __typename?: 'Calendar';
  /** Number of such days. */
  readonly activeDays: Scalars['Int']['output'];
  /** Years with activity, oldest first: what `year` can usefully be. */
  readonly activeYears: ReadonlyArray<Scalars['Int']['output']>;
  /** Run of consecutive active days that reaches the day of `freshness.fetchedAt`, or the day before it. */
  readonly currentStreak: Scalars['Int']['output'];
  /** Days with at least one submission, oldest first. */
  readonly days: ReadonlyArray<CalendarDay>;
  readonly freshness: Freshness;
  /** Longest run of consecutive active days in the window. */
  readonly longestStreak: Scalars['Int']['output'];
  /** Submissions of any verdict in the window. */
  readonly submissions: Scalars['Int']['output'];
};

/** One UTC day with submissions. */
export type CalendarDay = {
  readonly __typename?: 'CalendarDay';
  readonly date: Scalars['Date']['output'];
  /** Submissions of any verdict, at least 1. */
  readonly submissions: Scalars['Int']['output'];
};

/** Starter code in one language. */
export type CodeSnippet = {
  readonly __typename?: 'CodeSnippet';
  readonly code: Scalars['String']['output'];
  /** Name to show, for example `C++`. */
  readonly language: Scalars['String']['output'];
  readonly languageSlug: Scalars['String']['output'];
};

/** A contest. */
export type Contest = Node & {
  readonly __typename?: 'Contest';
  /** True when the contest has a prize or a problem for subscribers; null where LeetCode does not say. */
  readonly containsPremium?: Maybe<Scalars['Boolean']['output']>;
  readonly durationSeconds: Scalars['Int']['output'];
  readonly endTime: Scalars['DateTime']['output'];
  readonly id: Scalars['ID']['output'];
  /** The problems with their points, in the order of the contest; empty before the start. */
  readonly questions?: Maybe<ContestQuestions>;
  readonly startTime: Scalars['DateTime']['output'];
  readonly title: Scalars['String']['output'];
  readonly titleSlug: Scalars['String']['output'];
  /** Address on leetcode.com. */
  readonly url: Scalars['String']['output'];
};

/** One account in one rated contest. */
export type ContestAttendance = {
  readonly __typename?: 'ContestAttendance';
  readonly contest: Contest;
  /** Seconds from the start to the last accepted submission; 0 when nothing was solved. */
  readonly finishTimeSeconds: Scalars['Int']['output'];
  readonly problemsSolved: Scalars['Int']['output'];
  /** Place in the contest, 1 is best. */
  readonly ranking: Scalars['Int']['output'];
  /** Rating after the contest. */
  readonly rating: Scalars['Float']['output'];
  readonly totalProblems: Scalars['Int']['output'];
  readonly trend: RatingTrend;
};

/** A page of contests. */
export type ContestConnection = {
  readonly __typename?: 'ContestConnection';
  readonly edges: ReadonlyArray<ContestEdge>;
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<Contest>;
  readonly pageInfo: PageInfo;
  /** All contests of the list, not of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ContestEdge = {
  readonly __typename?: 'ContestEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Contest;
};

/** A page of the rated contests that an account attended. */
export type ContestHistoryConnection = {
  readonly __typename?: 'ContestHistoryConnection';
  readonly edges: ReadonlyArray<ContestHistoryEdge>;
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<ContestAttendance>;
  readonly pageInfo: PageInfo;
  /** Attended rated contests in all. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ContestHistoryEdge = {
  readonly __typename?: 'ContestHistoryEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: ContestAttendance;
};

/** A problem of a contest. */
export type ContestQuestion = {
  readonly __typename?: 'ContestQuestion';
  readonly points: Scalars['Int']['output'];
  /** The whole problem; null when LeetCode no longer has it. */
  readonly problem?: Maybe<Problem>;
  readonly title: Scalars['String']['output'];
  readonly titleSlug: Scalars['String']['output'];
};

/** The problems of a contest. */
export type ContestQuestions = {
  readonly __typename?: 'ContestQuestions';
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<ContestQuestion>;
};

/** Contest rating of an account. */
export type ContestRanking = {
  readonly __typename?: 'ContestRanking';
  readonly attendedContests: Scalars['Int']['output'];
  /** Guardian or Knight. */
  readonly badge?: Maybe<Scalars['String']['output']>;
  readonly freshness: Freshness;
  /** Place among all rated accounts, 1 is best. */
  readonly globalRanking: Scalars['Int']['output'];
  /** Elo-like with three decimals; 1500 is where everybody begins. */
  readonly rating: Scalars['Float']['output'];
  /** Share of rated accounts that are at least as good, 0 to 1: 0.05 is the best twentieth. */
  readonly topPercentage: Scalars['Float']['output'];
  readonly totalParticipants: Scalars['Int']['output'];
};

/** The problem of a UTC day. */
export type DailyChallenge = {
  readonly __typename?: 'DailyChallenge';
  readonly date: Scalars['Date']['output'];
  readonly freshness: Freshness;
  readonly problem: Problem;
  /** Address on leetcode.com. */
  readonly url: Scalars['String']['output'];
};

export type Difficulty =
  | 'EASY'
  | 'HARD'
  | 'MEDIUM';

/** What an account did with the problems of one difficulty. */
export type DifficultyCount = {
  readonly __typename?: 'DifficultyCount';
  /** Share of accounts that solved fewer, 0 to 1. Null for `all`, and where LeetCode does not say. */
  readonly beatsPercentage?: Maybe<Scalars['Float']['output']>;
  /** Distinct problems with an accepted submission. */
  readonly problems: Scalars['Int']['output'];
  /** Accepted submissions. */
  readonly submissions: Scalars['Int']['output'];
  /** Problems of this difficulty on LeetCode. At most six hours old. */
  readonly total?: Maybe<Scalars['Int']['output']>;
  /** Distinct problems tried at all, accepted or not. */
  readonly triedProblems: Scalars['Int']['output'];
  /** Submissions of any verdict. */
  readonly triedSubmissions: Scalars['Int']['output'];
};

/** The closed list of `extensions.code` on errors. See docs/errors.md for causes and what a client should do. */
export type ErrorCode =
  /** An argument, a cursor or a global id is not well formed. LeetCode was not asked. */
  | 'BAD_USER_INPUT'
  /** A fault of Leetgraph; `requestId` finds it in the log. */
  | 'INTERNAL_SERVER_ERROR'
  /** The owner hides this part on LeetCode. */
  | 'NOT_PUBLIC'
  /** LeetCode sent a challenge page, a refusal or a redirect instead of an answer. */
  | 'UPSTREAM_BLOCKED'
  /** The answer or the schema of LeetCode is not what it was. */
  | 'UPSTREAM_CHANGED'
  /** LeetCode, or the pacing towards it, says wait; `retryAfterMs` says how long when that is known. */
  | 'UPSTREAM_RATE_LIMITED'
  /** LeetCode did not answer in time. */
  | 'UPSTREAM_TIMEOUT'
  /** LeetCode cannot be reached, or answers with a server error. */
  | 'UPSTREAM_UNAVAILABLE';

/** How old a part is and where it came from. Each separately cached part has its own. */
export type Freshness = {
  readonly __typename?: 'Freshness';
  /** When LeetCode gave this answer. */
  readonly fetchedAt: Scalars['DateTime']['output'];
  /** Until when it counts as fresh. Later requests may see it stale while it is being renewed. */
  readonly freshUntil: Scalars['DateTime']['output'];
  /** Where this answer was found for this request. */
  readonly source: Source;
  /** True when it is older than its time-to-live and shown because a newer one is not there yet. */
  readonly stale: Scalars['Boolean']['output'];
  /** Why a newer one is not there, when asking LeetCode for it failed. */
  readonly staleReason?: Maybe<ErrorCode>;
};

/** Solved problems in one programming language. */
export type LanguageCount = {
  readonly __typename?: 'LanguageCount';
  /** Name to show, for example `C++` or `Python3`. */
  readonly language: Scalars['String']['output'];
  readonly problems: Scalars['Int']['output'];
};

/** Anything with a global id. */
export type Node = {
  /** Global id, opaque and stable: the same thing always has the same id. */
  readonly id: Scalars['ID']['output'];
};

/** A page's place in its list, as in the Relay cursor connections specification. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** Cursor of the last item: the next page's `after`. Null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** True when `after: endCursor` would give more. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** True when something comes before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item, null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A problem of LeetCode. At most six hours old unless `freshness` says otherwise. */
export type Problem = Node & {
  readonly __typename?: 'Problem';
  /** Accepted submissions as a share of all, 0 to 1. */
  readonly acceptance?: Maybe<Scalars['Float']['output']>;
  readonly acceptedSubmissions?: Maybe<Scalars['Int']['output']>;
  /** For example `Algorithms` or `Database`. */
  readonly category?: Maybe<Scalars['String']['output']>;
  readonly difficulty: Difficulty;
  readonly dislikes?: Maybe<Scalars['Int']['output']>;
  /** Age of the fields above; the statement has its own. */
  readonly freshness: Freshness;
  /** True when LeetCode has an official solution. */
  readonly hasSolution: Scalars['Boolean']['output'];
  readonly hasVideoSolution: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly likes?: Maybe<Scalars['Int']['output']>;
  /** Number shown on the site. */
  readonly number: Scalars['Int']['output'];
  /** True when the statement is for subscribers. */
  readonly paidOnly: Scalars['Boolean']['output'];
  /** The text of the problem. */
  readonly statement?: Maybe<Statement>;
  readonly title: Scalars['String']['output'];
  /** Name in addresses: lower-case letters, digits and `-`. */
  readonly titleSlug: Scalars['String']['output'];
  readonly topics: ReadonlyArray<Topic>;
  readonly totalSubmissions?: Maybe<Scalars['Int']['output']>;
  /** Address on leetcode.com. */
  readonly url: Scalars['String']['output'];
};

/** A page of problems. */
export type ProblemConnection = {
  readonly __typename?: 'ProblemConnection';
  readonly edges: ReadonlyArray<ProblemEdge>;
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<Problem>;
  readonly pageInfo: PageInfo;
  /** All problems of the list, not of the page. */
  readonly totalCount: Scalars['Int']['output'];
};

export type ProblemEdge = {
  readonly __typename?: 'ProblemEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Problem;
};

/** What an account says of itself, and what LeetCode counts of it. */
export type Profile = {
  readonly __typename?: 'Profile';
  readonly aboutMe?: Maybe<Scalars['String']['output']>;
  readonly avatarUrl?: Maybe<Scalars['String']['output']>;
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Contribution points. */
  readonly contributionPoints: Scalars['Int']['output'];
  /** ISO 3166 two-letter code. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  readonly countryName?: Maybe<Scalars['String']['output']>;
  readonly freshness: Freshness;
  readonly githubUrl?: Maybe<Scalars['String']['output']>;
  readonly jobTitle?: Maybe<Scalars['String']['output']>;
  /** When the account was made. */
  readonly joinedAt: Scalars['DateTime']['output'];
  readonly linkedinUrl?: Maybe<Scalars['String']['output']>;
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Views of the account's posts. */
  readonly postViews: Scalars['Int']['output'];
  /** Place by solved problems, 1 is best. LeetCode gives a number near 5,000,001 to accounts without any. */
  readonly ranking: Scalars['Int']['output'];
  /** Name to show; null when unset. */
  readonly realName?: Maybe<Scalars['String']['output']>;
  readonly reputation: Scalars['Int']['output'];
  readonly school?: Maybe<Scalars['String']['output']>;
  /** Skills the account names itself. */
  readonly skillTags: ReadonlyArray<Scalars['String']['output']>;
  /** 0 to 5 in steps of a half. */
  readonly starRating: Scalars['Float']['output'];
  readonly twitterUrl?: Maybe<Scalars['String']['output']>;
  readonly websites: ReadonlyArray<Scalars['String']['output']>;
};

/** Where an account stands with all problems of LeetCode, by difficulty. */
export type Progress = {
  readonly __typename?: 'Progress';
  /** Share of accounts that solved fewer problems in all, 0 to 1. */
  readonly beatsPercentage?: Maybe<Scalars['Float']['output']>;
  readonly easy: ProgressCount;
  readonly freshness: Freshness;
  readonly hard: ProgressCount;
  readonly medium: ProgressCount;
};

/** accepted + failed + untouched = all problems of that difficulty. */
export type ProgressCount = {
  readonly __typename?: 'ProgressCount';
  readonly accepted: Scalars['Int']['output'];
  /** Share of accounts that solved fewer of this difficulty, 0 to 1. */
  readonly beatsPercentage?: Maybe<Scalars['Float']['output']>;
  /** Tried, never accepted. */
  readonly failed: Scalars['Int']['output'];
  readonly untouched: Scalars['Int']['output'];
};

/** All that can be read. Each concept's file adds its own fields. */
export type Query = {
  readonly __typename?: 'Query';
  /** A contest by slug, for example `weekly-contest-400`; null when there is none. At most 30 minutes old. */
  readonly contest?: Maybe<Contest>;
  /** All contests, newest first, those to come included; `first` is 1 to 100. At most 30 minutes old. */
  readonly contests?: Maybe<ContestConnection>;
  /**
   * The daily challenge: of the running UTC day, or of that day. Null when there was none or it is not known yet.
   * Changes at 00:00 UTC and is fresh until then.
   */
  readonly dailyChallenge?: Maybe<DailyChallenge>;
  /** The daily challenges of a month so far, first day first; `month` is 1 to 12, `year` 2020 to 2100. */
  readonly dailyChallenges?: Maybe<ReadonlyArray<DailyChallenge>>;
  /** The thing with that global id, null when there is no such thing any more. */
  readonly node?: Maybe<Node>;
  /** 1 to 200 things by their global ids, in the same order, null for each that does not exist. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** A problem by slug or by number: exactly one of the two. Null when there is none. At most six hours old. */
  readonly problem?: Maybe<Problem>;
  /** All problems by number; `first` is 1 to 100. At most six hours old. */
  readonly problems?: Maybe<ProblemConnection>;
  /** All topics by name. At most six hours old. */
  readonly topics?: Maybe<ReadonlyArray<Topic>>;
  /** Contests that have not begun, next first. At most 30 minutes old. */
  readonly upcomingContests?: Maybe<ReadonlyArray<Contest>>;
  /**
   * A LeetCode account by name, in any case of letters; null when there is no such account.
   * A name has 1 to 30 letters, digits, `_`, `-`, `.` or `@`.
   */
  readonly user?: Maybe<User>;
  /** 1 to 200 accounts, in the same order, null for each unknown name. Costs LeetCode one document. */
  readonly users: ReadonlyArray<Maybe<User>>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryContestArgs = {
  titleSlug: Scalars['String']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryContestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryDailyChallengeArgs = {
  date?: InputMaybe<Scalars['Date']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryDailyChallengesArgs = {
  month: Scalars['Int']['input'];
  year: Scalars['Int']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryProblemArgs = {
  number?: InputMaybe<Scalars['Int']['input']>;
  titleSlug?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryUserArgs = {
  username: Scalars['String']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryUsersArgs = {
  usernames: ReadonlyArray<Scalars['String']['input']>;
};

/** How the rating changed. */
export type RatingTrend =
  | 'DOWN'
  | 'NONE'
  | 'UP';

/** A problem that LeetCode calls similar. */
export type SimilarProblem = {
  readonly __typename?: 'SimilarProblem';
  readonly difficulty: Difficulty;
  /** The whole problem; null when LeetCode no longer has it. */
  readonly problem?: Maybe<Problem>;
  readonly title: Scalars['String']['output'];
  readonly titleSlug: Scalars['String']['output'];
};

/** Solved problems, in all and by difficulty; all = easy + medium + hard. */
export type SolvedStats = {
  readonly __typename?: 'SolvedStats';
  readonly all: DifficultyCount;
  readonly easy: DifficultyCount;
  readonly freshness: Freshness;
  readonly hard: DifficultyCount;
  readonly medium: DifficultyCount;
};

/** Where an answer was found, fastest first. */
export type Source =
  /** Asked of LeetCode for this request. */
  | 'LEETCODE'
  /** In the memory of this process. */
  | 'MEMORY'
  /** In Redis, shared by all processes. */
  | 'REDIS'
  /** In the persistent store, which survives restarts. */
  | 'STORE';

/** What the page of a problem says. */
export type Statement = {
  readonly __typename?: 'Statement';
  /** Starter code; empty for a problem that is for subscribers. */
  readonly codeSnippets: ReadonlyArray<CodeSnippet>;
  /** Input of the examples, one argument a line. */
  readonly exampleTestCases?: Maybe<Scalars['String']['output']>;
  readonly freshness: Freshness;
  /** HTML fragments. */
  readonly hints: ReadonlyArray<Scalars['String']['output']>;
  /** Null for a problem that is for subscribers. */
  readonly html?: Maybe<Scalars['String']['output']>;
  readonly similar: ReadonlyArray<SimilarProblem>;
};

/** One submission, as strangers see it: without its code. */
export type Submission = {
  readonly __typename?: 'Submission';
  /** LeetCode's id. Null where LeetCode hides it. */
  readonly id?: Maybe<Scalars['ID']['output']>;
  /** LeetCode's slug of the language, for example `python3`. */
  readonly language: Scalars['String']['output'];
  /** The problem; null when LeetCode no longer has it. */
  readonly problem?: Maybe<Problem>;
  readonly status: SubmissionStatus;
  readonly timestamp: Scalars['DateTime']['output'];
  readonly title: Scalars['String']['output'];
  readonly titleSlug: Scalars['String']['output'];
};

/** The latest submissions of an account. */
export type SubmissionList = {
  readonly __typename?: 'SubmissionList';
  readonly freshness: Freshness;
  /** Newest first. */
  readonly nodes: ReadonlyArray<Submission>;
};

/** Verdict of a submission. */
export type SubmissionStatus =
  | 'ACCEPTED'
  | 'COMPILE_ERROR'
  | 'INTERNAL_ERROR'
  | 'MEMORY_LIMIT_EXCEEDED'
  | 'OUTPUT_LIMIT_EXCEEDED'
  | 'RUNTIME_ERROR'
  /** Judging took too long on LeetCode's side. */
  | 'TIMEOUT'
  | 'TIME_LIMIT_EXCEEDED'
  /** A verdict that Leetgraph does not know. */
  | 'UNKNOWN'
  | 'WRONG_ANSWER';

/** A topic of problems, for example Array. */
export type Topic = {
  readonly __typename?: 'Topic';
  readonly name: Scalars['String']['output'];
  /** Name in addresses. */
  readonly slug: Scalars['String']['output'];
};

/** Solved problems of one topic; a problem counts once for each of its topics. */
export type TopicCount = {
  readonly __typename?: 'TopicCount';
  /** LeetCode's fixed grouping of topics. */
  readonly level: TopicLevel;
  readonly problems: Scalars['Int']['output'];
  readonly topic: Topic;
};

export type TopicLevel =
  | 'ADVANCED'
  | 'FUNDAMENTAL'
  | 'INTERMEDIATE';

/** A badge that can be earned now. */
export type UpcomingBadge = {
  readonly __typename?: 'UpcomingBadge';
  /** Absolute address of the picture. */
  readonly iconUrl: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** 0 to 1; null where LeetCode does not say. */
  readonly progress?: Maybe<Scalars['Float']['output']>;
};

/**
 * A LeetCode account. Every part is fetched, cached and fails by itself: a part that cannot be had is null, with an error
 * that says why, and its neighbours answer. Statistics are at most one hour old unless `freshness` says otherwise.
 */
export type User = Node & {
  readonly __typename?: 'User';
  /** Badges earned, within reach, and shown. At most one hour old. */
  readonly badges?: Maybe<Badges>;
  /**
   * Days with submissions, of a calendar year or, without one, of about the last twelve months. At most five minutes old.
   * Null with the error NOT_PUBLIC when the owner hides it. A year is 2000 to 2100.
   */
  readonly calendar?: Maybe<Calendar>;
  /** Attended rated contests, newest first; `first` is 1 to 1000. At most 30 minutes old. */
  readonly contestHistory?: Maybe<ContestHistoryConnection>;
  /** Contest rating; null without an error for an account that was never rated. At most 30 minutes old. */
  readonly contestRanking?: Maybe<ContestRanking>;
  readonly id: Scalars['ID']['output'];
  /** Solved problems by programming language, most first. At most one hour old. */
  readonly languages?: Maybe<ReadonlyArray<LanguageCount>>;
  /** The public profile card. At most one hour old. */
  readonly profile?: Maybe<Profile>;
  /** Accepted, failed and untouched problems by difficulty. At most one hour old. */
  readonly progress?: Maybe<Progress>;
  /** The latest accepted submissions, newest first; limits as for `recentSubmissions`. At most five minutes old. */
  readonly recentAccepted?: Maybe<SubmissionList>;
  /**
   * The latest submissions of any verdict, newest first. LeetCode shows 20 and no more: `first` is 1 to 20.
   * Empty for an account that hides its history. At most five minutes old.
   */
  readonly recentSubmissions?: Maybe<SubmissionList>;
  /** Solved problems by difficulty, over all sessions of the account. At most one hour old. */
  readonly solved?: Maybe<SolvedStats>;
  /** Solved problems by topic, most first; LeetCode lists topics with at least one. At most one hour old. */
  readonly topics?: Maybe<ReadonlyArray<TopicCount>>;
  /** The name as LeetCode spells it. */
  readonly username: Scalars['String']['output'];
};


/**
 * A LeetCode account. Every part is fetched, cached and fails by itself: a part that cannot be had is null, with an error
 * that says why, and its neighbours answer. Statistics are at most one hour old unless `freshness` says otherwise.
 */
export type UserCalendarArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A LeetCode account. Every part is fetched, cached and fails by itself: a part that cannot be had is null, with an error
 * that says why, and its neighbours answer. Statistics are at most one hour old unless `freshness` says otherwise.
 */
export type UserContestHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A LeetCode account. Every part is fetched, cached and fails by itself: a part that cannot be had is null, with an error
 * that says why, and its neighbours answer. Statistics are at most one hour old unless `freshness` says otherwise.
 */
export type UserRecentAcceptedArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * A LeetCode account. Every part is fetched, cached and fails by itself: a part that cannot be had is null, with an error
 * that says why, and its neighbours answer. Statistics are at most one hour old unless `freshness` says otherwise.
 */
export type UserRecentSubmissionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Contest: Contest;
  Problem: Problem;
  Topic: Topic;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Contest:
    ( { __typename: 'Contest' }
    & GraphQLRecursivePick<FederationTypes['Contest'], {"titleSlug":true}> );
  Problem:
    ( { __typename: 'Problem' }
    & ( GraphQLRecursivePick<FederationTypes['Problem'], {"titleSlug":true}>
        | GraphQLRecursivePick<FederationTypes['Problem'], {"number":true}> ) );
  Topic:
    ( { __typename: 'Topic' }
    & GraphQLRecursivePick<FederationTypes['Topic'], {"slug":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"username":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ContestParent )
    | ( ProblemParent )
    | ( UserParent )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Badge: ResolverTypeWrapper<Badge>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  BadgeCategory: BadgeCategory;
  Badges: ResolverTypeWrapper<Badges>;
  Calendar: ResolverTypeWrapper<CalendarParent>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CalendarDay: ResolverTypeWrapper<CalendarDay>;
  CodeSnippet: ResolverTypeWrapper<CodeSnippet>;
  Contest: ResolverTypeWrapper<ContestParent>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ContestAttendance: ResolverTypeWrapper<Omit<ContestAttendance, 'contest'> & { contest: ResolversTypes['Contest'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ContestConnection: ResolverTypeWrapper<Omit<ContestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ContestEdge']>, nodes: ReadonlyArray<ResolversTypes['Contest']> }>;
  ContestEdge: ResolverTypeWrapper<Omit<ContestEdge, 'node'> & { node: ResolversTypes['Contest'] }>;
  ContestHistoryConnection: ResolverTypeWrapper<Omit<ContestHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ContestHistoryEdge']>, nodes: ReadonlyArray<ResolversTypes['ContestAttendance']> }>;
  ContestHistoryEdge: ResolverTypeWrapper<Omit<ContestHistoryEdge, 'node'> & { node: ResolversTypes['ContestAttendance'] }>;
  ContestQuestion: ResolverTypeWrapper<ContestQuestionParent>;
  ContestQuestions: ResolverTypeWrapper<Omit<ContestQuestions, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ContestQuestion']> }>;
  ContestRanking: ResolverTypeWrapper<ContestRanking>;
  DailyChallenge: ResolverTypeWrapper<DailyChallengeParent>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Difficulty: Difficulty;
  DifficultyCount: ResolverTypeWrapper<DifficultyCountParent>;
  ErrorCode: ErrorCode;
  Freshness: ResolverTypeWrapper<Freshness>;
  LanguageCount: ResolverTypeWrapper<LanguageCount>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ProblemParent>;
  ProblemConnection: ResolverTypeWrapper<Omit<ProblemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProblemEdge']>, nodes: ReadonlyArray<ResolversTypes['Problem']> }>;
  ProblemEdge: ResolverTypeWrapper<Omit<ProblemEdge, 'node'> & { node: ResolversTypes['Problem'] }>;
  Profile: ResolverTypeWrapper<Profile>;
  Progress: ResolverTypeWrapper<Progress>;
  ProgressCount: ResolverTypeWrapper<ProgressCount>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RatingTrend: RatingTrend;
  SimilarProblem: ResolverTypeWrapper<SimilarProblemParent>;
  SolvedStats: ResolverTypeWrapper<SolvedStatsParent>;
  Source: Source;
  Statement: ResolverTypeWrapper<Omit<Statement, 'similar'> & { similar: ReadonlyArray<ResolversTypes['SimilarProblem']> }>;
  Submission: ResolverTypeWrapper<SubmissionParent>;
  SubmissionList: ResolverTypeWrapper<Omit<SubmissionList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Submission']> }>;
  SubmissionStatus: SubmissionStatus;
  Topic: ResolverTypeWrapper<Topic>;
  TopicCount: ResolverTypeWrapper<TopicCount>;
  TopicLevel: TopicLevel;
  UpcomingBadge: ResolverTypeWrapper<UpcomingBadge>;
  User: ResolverTypeWrapper<UserParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Badge: Badge;
  String: Scalars['String']['output'];
  Badges: Badges;
  Calendar: CalendarParent;
  Int: Scalars['Int']['output'];
  CalendarDay: CalendarDay;
  CodeSnippet: CodeSnippet;
  Contest: ContestParent;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  ContestAttendance: Omit<ContestAttendance, 'contest'> & { contest: ResolversParentTypes['Contest'] };
  Float: Scalars['Float']['output'];
  ContestConnection: Omit<ContestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ContestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Contest']> };
  ContestEdge: Omit<ContestEdge, 'node'> & { node: ResolversParentTypes['Contest'] };
  ContestHistoryConnection: Omit<ContestHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ContestHistoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ContestAttendance']> };
  ContestHistoryEdge: Omit<ContestHistoryEdge, 'node'> & { node: ResolversParentTypes['ContestAttendance'] };
  ContestQuestion: ContestQuestionParent;
  ContestQuestions: Omit<ContestQuestions, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ContestQuestion']> };
  ContestRanking: ContestRanking;
  DailyChallenge: DailyChallengeParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DifficultyCount: DifficultyCountParent;
  Freshness: Freshness;
  LanguageCount: LanguageCount;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  PageInfo: PageInfo;
  Problem: ProblemParent;
  ProblemConnection: Omit<ProblemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProblemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Problem']> };
  ProblemEdge: Omit<ProblemEdge, 'node'> & { node: ResolversParentTypes['Problem'] };
  Profile: Profile;
  Progress: Progress;
  ProgressCount: ProgressCount;
  Query: Record<PropertyKey, never>;
  SimilarProblem: SimilarProblemParent;
  SolvedStats: SolvedStatsParent;
  Statement: Omit<Statement, 'similar'> & { similar: ReadonlyArray<ResolversParentTypes['SimilarProblem']> };
  Submission: SubmissionParent;
  SubmissionList: Omit<SubmissionList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Submission']> };
  Topic: Topic | FederationReferenceTypes['Topic'];
  TopicCount: TopicCount;
  UpcomingBadge: UpcomingBadge;
  User: UserParent;
};

export type BadgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Badge'] = ResolversParentTypes['Badge']> = {
  badgeId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['BadgeCategory']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earnedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  iconUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type BadgesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Badges'] = ResolversParentTypes['Badges']> = {
  active?: Resolver<Maybe<ResolversTypes['Badge']>, ParentType, ContextType>;
  contest?: Resolver<Maybe<ResolversTypes['Badge']>, ParentType, ContextType>;
  earned?: Resolver<ReadonlyArray<ResolversTypes['Badge']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  upcoming?: Resolver<ReadonlyArray<ResolversTypes['UpcomingBadge']>, ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar']> = {
  activeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activeYears?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  currentStreak?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CalendarDay']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  longestStreak?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalendarDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarDay'] = ResolversParentTypes['CalendarDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CodeSnippetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CodeSnippet'] = ResolversParentTypes['CodeSnippet']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  languageSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contest'] = ResolversParentTypes['Contest'], FederationReferenceType extends FederationReferenceTypes['Contest'] = FederationReferenceTypes['Contest']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Contest']> | FederationReferenceType, FederationReferenceType, ContextType>;
  containsPremium?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  durationSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  questions?: Resolver<Maybe<ResolversTypes['ContestQuestions']>, ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContestAttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestAttendance'] = ResolversParentTypes['ContestAttendance']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  finishTimeSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problemsSolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalProblems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trend?: Resolver<ResolversTypes['RatingTrend'], ParentType, ContextType>;
};

export type ContestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestConnection'] = ResolversParentTypes['ContestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContestEdge']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Contest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestEdge'] = ResolversParentTypes['ContestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
};

export type ContestHistoryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestHistoryConnection'] = ResolversParentTypes['ContestHistoryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ContestHistoryEdge']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContestAttendance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ContestHistoryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestHistoryEdge'] = ResolversParentTypes['ContestHistoryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ContestAttendance'], ParentType, ContextType>;
};

export type ContestQuestionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestQuestion'] = ResolversParentTypes['ContestQuestion']> = {
  points?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContestQuestionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestQuestions'] = ResolversParentTypes['ContestQuestions']> = {
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ContestQuestion']>, ParentType, ContextType>;
};

export type ContestRankingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestRanking'] = ResolversParentTypes['ContestRanking']> = {
  attendedContests?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  badge?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  globalRanking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  topPercentage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalParticipants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DailyChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyChallenge'] = ResolversParentTypes['DailyChallenge']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['Problem'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DifficultyCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DifficultyCount'] = ResolversParentTypes['DifficultyCount']> = {
  beatsPercentage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  triedProblems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  triedSubmissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staleReason?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
};

export type LanguageCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LanguageCount'] = ResolversParentTypes['LanguageCount']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Contest' | 'Problem' | 'User', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'], FederationReferenceType extends FederationReferenceTypes['Problem'] = FederationReferenceTypes['Problem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Problem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  acceptance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  acceptedSubmissions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  difficulty?: Resolver<ResolversTypes['Difficulty'], ParentType, ContextType>;
  dislikes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hasSolution?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasVideoSolution?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paidOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  statement?: Resolver<Maybe<ResolversTypes['Statement']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  topics?: Resolver<ReadonlyArray<ResolversTypes['Topic']>, ParentType, ContextType>;
  totalSubmissions?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProblemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemConnection'] = ResolversParentTypes['ProblemConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProblemEdge']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemEdge'] = ResolversParentTypes['ProblemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Problem'], ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  aboutMe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contributionPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  githubUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedinUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postViews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reputation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skillTags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  starRating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  twitterUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  websites?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProgressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Progress'] = ResolversParentTypes['Progress']> = {
  beatsPercentage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  easy?: Resolver<ResolversTypes['ProgressCount'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hard?: Resolver<ResolversTypes['ProgressCount'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['ProgressCount'], ParentType, ContextType>;
};

export type ProgressCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProgressCount'] = ResolversParentTypes['ProgressCount']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  beatsPercentage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  untouched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  contest?: Resolver<Maybe<ResolversTypes['Contest']>, ParentType, ContextType, RequireFields<QueryContestArgs, 'titleSlug'>>;
  contests?: Resolver<Maybe<ResolversTypes['ContestConnection']>, ParentType, ContextType, RequireFields<QueryContestsArgs, 'first'>>;
  dailyChallenge?: Resolver<Maybe<ResolversTypes['DailyChallenge']>, ParentType, ContextType, Partial<QueryDailyChallengeArgs>>;
  dailyChallenges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DailyChallenge']>>, ParentType, ContextType, RequireFields<QueryDailyChallengesArgs, 'month' | 'year'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType, Partial<QueryProblemArgs>>;
  problems?: Resolver<Maybe<ResolversTypes['ProblemConnection']>, ParentType, ContextType, RequireFields<QueryProblemsArgs, 'first'>>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Topic']>>, ParentType, ContextType>;
  upcomingContests?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contest']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'username'>>;
  users?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'usernames'>>;
};

export type SimilarProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SimilarProblem'] = ResolversParentTypes['SimilarProblem']> = {
  difficulty?: Resolver<ResolversTypes['Difficulty'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SolvedStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SolvedStats'] = ResolversParentTypes['SolvedStats']> = {
  all?: Resolver<ResolversTypes['DifficultyCount'], ParentType, ContextType>;
  easy?: Resolver<ResolversTypes['DifficultyCount'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hard?: Resolver<ResolversTypes['DifficultyCount'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['DifficultyCount'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  codeSnippets?: Resolver<ReadonlyArray<ResolversTypes['CodeSnippet']>, ParentType, ContextType>;
  exampleTestCases?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hints?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  similar?: Resolver<ReadonlyArray<ResolversTypes['SimilarProblem']>, ParentType, ContextType>;
};

export type SubmissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Submission'] = ResolversParentTypes['Submission']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['SubmissionStatus'], ParentType, ContextType>;
  timestamp?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubmissionListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubmissionList'] = ResolversParentTypes['SubmissionList']> = {
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Submission']>, ParentType, ContextType>;
};

export type TopicResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Topic'] = ResolversParentTypes['Topic'], FederationReferenceType extends FederationReferenceTypes['Topic'] = FederationReferenceTypes['Topic']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Topic']> | FederationReferenceType, FederationReferenceType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TopicCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopicCount'] = ResolversParentTypes['TopicCount']> = {
  level?: Resolver<ResolversTypes['TopicLevel'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topic?: Resolver<ResolversTypes['Topic'], ParentType, ContextType>;
};

export type UpcomingBadgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpcomingBadge'] = ResolversParentTypes['UpcomingBadge']> = {
  iconUrl?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  badges?: Resolver<Maybe<ResolversTypes['Badges']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType, Partial<UserCalendarArgs>>;
  contestHistory?: Resolver<Maybe<ResolversTypes['ContestHistoryConnection']>, ParentType, ContextType, RequireFields<UserContestHistoryArgs, 'first'>>;
  contestRanking?: Resolver<Maybe<ResolversTypes['ContestRanking']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LanguageCount']>>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Progress']>, ParentType, ContextType>;
  recentAccepted?: Resolver<Maybe<ResolversTypes['SubmissionList']>, ParentType, ContextType, RequireFields<UserRecentAcceptedArgs, 'first'>>;
  recentSubmissions?: Resolver<Maybe<ResolversTypes['SubmissionList']>, ParentType, ContextType, RequireFields<UserRecentSubmissionsArgs, 'first'>>;
  solved?: Resolver<Maybe<ResolversTypes['SolvedStats']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TopicCount']>>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Badge?: BadgeResolvers<ContextType>;
  Badges?: BadgesResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  CalendarDay?: CalendarDayResolvers<ContextType>;
  CodeSnippet?: CodeSnippetResolvers<ContextType>;
  Contest?: ContestResolvers<ContextType>;
  ContestAttendance?: ContestAttendanceResolvers<ContextType>;
  ContestConnection?: ContestConnectionResolvers<ContextType>;
  ContestEdge?: ContestEdgeResolvers<ContextType>;
  ContestHistoryConnection?: ContestHistoryConnectionResolvers<ContextType>;
  ContestHistoryEdge?: ContestHistoryEdgeResolvers<ContextType>;
  ContestQuestion?: ContestQuestionResolvers<ContextType>;
  ContestQuestions?: ContestQuestionsResolvers<ContextType>;
  ContestRanking?: ContestRankingResolvers<ContextType>;
  DailyChallenge?: DailyChallengeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DifficultyCount?: DifficultyCountResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  LanguageCount?: LanguageCountResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProblemConnection?: ProblemConnectionResolvers<ContextType>;
  ProblemEdge?: ProblemEdgeResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  ProgressCount?: ProgressCountResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SimilarProblem?: SimilarProblemResolvers<ContextType>;
  SolvedStats?: SolvedStatsResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Submission?: SubmissionResolvers<ContextType>;
  SubmissionList?: SubmissionListResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicCount?: TopicCountResolvers<ContextType>;
  UpcomingBadge?: UpcomingBadgeResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

