import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { UserParent, ProblemParent, ContestParent, DailyChallengeParent, DifficultyCountParent, ContestAttendanceParent, ContestRankingParent, StandingParent, GlobalRankingRowParent, SolvedStatsParent, ArticleParent, ProfileParent, ProblemListParent, CalendarParent, SubmissionParent, SimilarProblemParent, StatementParent, ContestQuestionParent } from '../resolvers/parents.ts';
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

/** The site that an account belongs to. */
export type AccountRegion =
  /** leetcode.cn */
  | 'CN'
  /** leetcode.com */
  | 'US';

/** An API key, without the secret that opens doors: that is kept nowhere. */
export type ApiKey = {
  readonly __typename?: 'ApiKey';
  readonly createdAt: Scalars['DateTime']['output'];
  /** The id of the caller who made it; `command line` where `npm run keys` did. */
  readonly createdBy: Scalars['String']['output'];
  /** Null: it does not expire. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Public: the second part of the key, `lg_<id>_<secret>`. */
  readonly id: Scalars['String']['output'];
  /** Whose it is or what for, as its maker wrote. */
  readonly note: Scalars['String']['output'];
  /** Units of query cost a minute. Null: what the role has. */
  readonly quota?: Maybe<Scalars['Int']['output']>;
  /** Null: it is not revoked. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly role: Role;
};

/** A community article without its text. */
export type Article = {
  readonly __typename?: 'Article';
  /** LeetCode's id of the article. */
  readonly articleId: Scalars['String']['output'];
  /** Account of the author; null where the author is hidden. */
  readonly authorUsername?: Maybe<Scalars['String']['output']>;
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  readonly downvotes: Scalars['Int']['output'];
  /** The problem that it solves; null where LeetCode does not say. */
  readonly problem?: Maybe<Problem>;
  /** The beginning of the text. */
  readonly summary?: Maybe<Scalars['String']['output']>;
  /** Topics and languages that the author names. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  readonly title: Scalars['String']['output'];
  readonly upvotes: Scalars['Int']['output'];
  /** Address on leetcode.com; null where LeetCode names no problem. */
  readonly url?: Maybe<Scalars['String']['output']>;
  readonly views?: Maybe<Scalars['Int']['output']>;
};

/** Articles that people post on LeetCode. */
export type ArticleList = {
  readonly __typename?: 'ArticleList';
  readonly freshness: Freshness;
  /** In the order that the field says. */
  readonly nodes: ReadonlyArray<Article>;
  /** Articles that LeetCode has in all; null where it does not say. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

/** A badge that an account has. */
export type Badge = {
  readonly __typename?: 'Badge';
  /** Absolute address of the moving picture. */
  readonly animatedIconUrl?: Maybe<Scalars['String']['output']>;
  /** LeetCode's own id of the badge, unique below one account. */
  readonly badgeId: Scalars['String']['output'];
  readonly category?: Maybe<BadgeCategory>;
  /** For example `50 Days Badge 2026`. */
  readonly displayName: Scalars['String']['output'];
  /** Day on which it was earned; null where LeetCode does not say. */
  readonly earnedOn?: Maybe<Scalars['Date']['output']>;
  /** True for a badge that its owner no longer holds, for example a Knight whose rating fell. */
  readonly expired: Scalars['Boolean']['output'];
  /** What LeetCode shows under the pointer. */
  readonly hoverText?: Maybe<Scalars['String']['output']>;
  /** Absolute address of the picture. */
  readonly iconUrl: Scalars['String']['output'];
  /** Kind, for example `Annual Badge`. */
  readonly name: Scalars['String']['output'];
};

/** What a badge is for. */
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

/** Leaves LeetCode alone for a while when it fails, refuses or says too often that it is asked too much. */
export type Breaker = {
  readonly __typename?: 'Breaker';
  /** What it was opened for. Null while it is closed. */
  readonly cause?: Maybe<ErrorCode>;
  readonly state: BreakerState;
  /** When LeetCode is tried again. Null while it is closed. */
  readonly tryAgainAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a breaker lets through. */
export type BreakerState =
  /** LeetCode is asked. */
  | 'CLOSED'
  /** LeetCode is not asked. What is not known fails at once. */
  | 'OPEN'
  /** One question is under way, to see whether LeetCode is back. */
  | 'PROBING';

/** One answer in the cache. */
export type CacheEntry = {
  readonly __typename?: 'CacheEntry';
  /** In a sentence: what would be answered now, from where, and why. */
  readonly explanation: Scalars['String']['output'];
  /** The lookup's key, as it is kept. */
  readonly key: Scalars['String']['output'];
  readonly kind: DataKind;
  /** True while this process loads it. */
  readonly loading: Scalars['Boolean']['output'];
  /** What was forgotten that concerns it, latest first. */
  readonly marks: ReadonlyArray<CacheMark>;
  /** Why the last attempt to renew it failed, when LeetCode was why. */
  readonly renewalFailure?: Maybe<ErrorCode>;
  /** The tiers in the order in which they are asked, each asked for this answer. */
  readonly tiers: ReadonlyArray<CacheEntryTier>;
};

/** What a tier holds of one answer. */
export type CacheEntryState =
  /** The tier is away, too slow, or passed over after a failure: it did not say. */
  | 'AWAY'
  /** Held, but forgotten. */
  | 'FORGOTTEN'
  /** Given as it is. */
  | 'FRESH'
  /** Held, but too old to be shown. */
  | 'GONE'
  /** Nothing. */
  | 'NONE'
  /** Given, and renewed in the background. */
  | 'STALE';

/** One answer in one tier. */
export type CacheEntryTier = {
  readonly __typename?: 'CacheEntryTier';
  /** Seconds since then. */
  readonly ageSeconds?: Maybe<Scalars['Float']['output']>;
  /** An estimate of what it takes in memory. */
  readonly bytes?: Maybe<Scalars['Int']['output']>;
  readonly freshUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Until when it may be shown stale. */
  readonly staleUntil?: Maybe<Scalars['DateTime']['output']>;
  readonly state: CacheEntryState;
  /** When LeetCode gave it. Null where the tier holds nothing or did not say. */
  readonly storedAt?: Maybe<Scalars['DateTime']['output']>;
  readonly tier: CacheTier;
};

/** One kind of data. Answers about unknown names are counted with the kind that was asked for, and held as ABSENT. */
export type CacheKindStats = {
  readonly __typename?: 'CacheKindStats';
  readonly failedLoads: Scalars['Float']['output'];
  /** Questions that joined somebody else's, which was under way. */
  readonly joinedLoads: Scalars['Float']['output'];
  readonly kind: DataKind;
  /** Loads begun, renewals included. */
  readonly loads: Scalars['Float']['output'];
  /** Loads that only renewed an answer which had been shown already. */
  readonly renewals: Scalars['Float']['output'];
  /** Answers shown beyond their time-to-live, from any tier. */
  readonly staleServed: Scalars['Float']['output'];
  readonly tiers: ReadonlyArray<CacheKindTierStats>;
};

/** One kind of data in one tier. */
export type CacheKindTierStats = {
  readonly __typename?: 'CacheKindTierStats';
  /**
   * Bytes held at this moment. In memory an estimate that is 0.9 to 1.1 times the truth; in the store the length of keys and
   * values as text, without what the database needs around them. Null where `entries` is.
   */
  readonly bytes?: Maybe<Scalars['Float']['output']>;
  /**
   * Records held at this moment; in the store those that are gone, too, until it is swept. The store is counted for this
   * answer, up to a second long; where that takes longer, the count before it is given. Null while the store is away, and
   * always for Redis: it knows no number of our keys alone, and only reading through all that lies there would tell.
   */
  readonly entries?: Maybe<Scalars['Float']['output']>;
  /** Records that had to make room. Null beyond memory: the store sweeps away only what is gone, and Redis does not say. */
  readonly evictions?: Maybe<Scalars['Float']['output']>;
  /** Records found there too old to be shown. */
  readonly expirations: Scalars['Float']['output'];
  /** Records found there that were forgotten. */
  readonly forgotten: Scalars['Float']['output'];
  /** Answers given from it, stale ones included. */
  readonly hits: Scalars['Float']['output'];
  /** Records found there of an older shape. */
  readonly misfits: Scalars['Float']['output'];
  readonly misses: Scalars['Float']['output'];
  readonly staleServed: Scalars['Float']['output'];
  readonly tier: CacheTier;
};

/** Something that was forgotten. */
export type CacheMark = {
  readonly __typename?: 'CacheMark';
  readonly forgottenAt: Scalars['DateTime']['output'];
  readonly tag: Scalars['String']['output'];
};

/** Counts since this process started. They are Float where they can outgrow 32 bits; all are whole numbers. */
export type CacheStats = {
  readonly __typename?: 'CacheStats';
  readonly kinds: ReadonlyArray<CacheKindStats>;
  readonly startedAt: Scalars['DateTime']['output'];
  readonly tiers: ReadonlyArray<CacheTierStats>;
  /** Seconds since then. */
  readonly uptimeSeconds: Scalars['Float']['output'];
};

/** A place where answers are kept, fastest first. */
export type CacheTier =
  | 'MEMORY'
  | 'REDIS'
  | 'STORE';

/** One tier, all kinds together. */
export type CacheTierStats = {
  readonly __typename?: 'CacheTierStats';
  /** As in CacheKindTierStats. */
  readonly bytes?: Maybe<Scalars['Float']['output']>;
  /** As in CacheKindTierStats. */
  readonly entries?: Maybe<Scalars['Float']['output']>;
  /** Calls that failed or took longer than the tier's budget; an outage of the connection counts once. */
  readonly failures: Scalars['Float']['output'];
  readonly tier: CacheTier;
};

/** Activity of an account by day. */
export type Calendar = {
  readonly __typename?: 'Calendar';
  /** Number of days with a submission. */
  readonly activeDays: Scalars['Int']['output'];
  /** Years with activity, oldest first: what `year` can usefully be. */
  readonly activeYears: ReadonlyArray<Scalars['Int']['output']>;
  /**
   * Run of consecutive active days that reaches today, or yesterday while today has hours left; days after today do not
   * count. Today is the day in `timeZone` on which LeetCode gave the latest year of the answer (without a span, that of
   * `freshness.fetchedAt`). 0 when what was asked for ends before.
   */
  readonly currentStreak: Scalars['Int']['output'];
  /** Days with at least one submission, oldest first. */
  readonly days: ReadonlyArray<CalendarDay>;
  /** That of the oldest part, for a span of several years. */
  readonly freshness: Freshness;
  /** Longest run of consecutive active days. */
  readonly longestStreak: Scalars['Int']['output'];
  /** Months with at least one submission, oldest first. */
  readonly months: ReadonlyArray<CalendarMonth>;
  /** Submissions of any verdict. */
  readonly submissions: Scalars['Int']['output'];
  /** The time zone that was asked for. */
  readonly timeZone: Scalars['String']['output'];
  /** How far the answer follows that time zone. */
  readonly timeZoneUse: TimeZoneUse;
  /** Weeks with at least one submission, oldest first. A week begins on Monday; one at an edge holds the days asked for. */
  readonly weeks: ReadonlyArray<CalendarWeek>;
};

/** One UTC day with submissions. */
export type CalendarDay = {
  readonly __typename?: 'CalendarDay';
  readonly date: Scalars['Date']['output'];
  /** 1 to 4, by quarters of the greatest number of submissions on a day of this calendar. */
  readonly level: Scalars['Int']['output'];
  /** Submissions of any verdict, at least 1. */
  readonly submissions: Scalars['Int']['output'];
};

/** The submissions of a month. */
export type CalendarMonth = {
  readonly __typename?: 'CalendarMonth';
  readonly activeDays: Scalars['Int']['output'];
  /** Its first day. */
  readonly start: Scalars['Date']['output'];
  readonly submissions: Scalars['Int']['output'];
};

/** The submissions of a week. */
export type CalendarWeek = {
  readonly __typename?: 'CalendarWeek';
  readonly activeDays: Scalars['Int']['output'];
  /** Its Monday. */
  readonly start: Scalars['Date']['output'];
  readonly submissions: Scalars['Int']['output'];
};

/** Who asks. */
export type Caller = {
  readonly __typename?: 'Caller';
  /** `key:` and the key's id, or `subject:` and the token's. */
  readonly id: Scalars['String']['output'];
  /** Own quota in units of query cost a minute. Null: that of the role. */
  readonly quota?: Maybe<Scalars['Int']['output']>;
  readonly role: Role;
  /** What `@requiresScopes` asks for. */
  readonly scopes: ReadonlyArray<Scalars['String']['output']>;
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
  /** WEEKLY, BIWEEKLY or OTHER, by the slug. */
  readonly series: ContestSeries;
  /**
   * The final order, best first; `first` is 1 to 100. Null before the start. At most 30 minutes old. LeetCode is asked in
   * pages of 25, each a call of its own.
   */
  readonly standings?: Maybe<StandingConnection>;
  /**
   * The rows of these 1 to 50 accounts, in the same order, null for one that did not take part. Known from the accounts'
   * contest histories: one document, however large the contest is.
   */
  readonly standingsOf?: Maybe<ReadonlyArray<Maybe<ContestAttendance>>>;
  readonly startTime: Scalars['DateTime']['output'];
  readonly title: Scalars['String']['output'];
  readonly titleSlug: Scalars['String']['output'];
  /** Address on leetcode.com. */
  readonly url: Scalars['String']['output'];
};


/** A contest. */
export type ContestStandingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A contest. */
export type ContestStandingsOfArgs = {
  usernames: ReadonlyArray<Scalars['String']['input']>;
};

/** One account in one rated contest. */
export type ContestAttendance = {
  readonly __typename?: 'ContestAttendance';
  readonly contest: Contest;
  /** Seconds from the start to the last accepted submission; 0 when nothing was solved. */
  readonly finishTimeSeconds: Scalars['Int']['output'];
  /** Share of rated accounts whose rating is at most `rating`, 0 to 1, by today's `ratingHistogram`. */
  readonly percentile?: Maybe<Scalars['Float']['output']>;
  readonly problemsSolved: Scalars['Int']['output'];
  /** Place in the contest, 1 is best. */
  readonly ranking: Scalars['Int']['output'];
  /** Rating after the contest. */
  readonly rating: Scalars['Float']['output'];
  readonly totalProblems: Scalars['Int']['output'];
  readonly trend: RatingTrend;
  /** The account. */
  readonly user: User;
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

/** A contest and its place in the list. */
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

/** An attended contest and its place in the list. */
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
  /** Share of rated accounts whose rating is at most this one, 0 to 1, by today's `ratingHistogram`. */
  readonly percentile?: Maybe<Scalars['Float']['output']>;
  /** Elo-like with three decimals; 1500 is where everybody begins. */
  readonly rating: Scalars['Float']['output'];
  /** Share of rated accounts that are at least as good, 0 to 1: 0.05 is the best twentieth. */
  readonly topPercentage: Scalars['Float']['output'];
  readonly totalParticipants: Scalars['Int']['output'];
};

/** Which of LeetCode's two rated series a contest belongs to. */
export type ContestSeries =
  | 'BIWEEKLY'
  | 'OTHER'
  | 'WEEKLY';

/** What a new key is to be. */
export type CreateApiKeyInput = {
  /** Null: it does not expire. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whose it is or what for; up to 200 characters. */
  readonly note?: Scalars['String']['input'];
  /** Units of query cost a minute, from 1 on. Null: what the role has. */
  readonly quota?: InputMaybe<Scalars['Int']['input']>;
  readonly role?: Role;
};

/** A key that was just made. */
export type CreatedApiKey = {
  readonly __typename?: 'CreatedApiKey';
  readonly apiKey: ApiKey;
  /** The key, to be sent as `Authorization: Bearer` or `X-API-Key`. It is not shown again. */
  readonly key: Scalars['String']['output'];
};

/** The problem of a UTC day. */
export type DailyChallenge = {
  readonly __typename?: 'DailyChallenge';
  readonly date: Scalars['Date']['output'];
  /** 00:00 UTC of the day after: solved before it, the challenge counts for a streak. */
  readonly endsAt: Scalars['DateTime']['output'];
  readonly freshness: Freshness;
  readonly problem: Problem;
  /** 00:00 UTC of that day. */
  readonly startsAt: Scalars['DateTime']['output'];
  /** Address on leetcode.com. */
  readonly url: Scalars['String']['output'];
};

/** What a time-to-live, a share of memory and a count belong to. */
export type DataKind =
  /** Unknown names and hidden parts of any kind: remembered for a short time, in a share of memory of their own. */
  | 'ABSENT'
  | 'ANALYSIS'
  | 'CONTESTS'
  | 'DAILY'
  | 'PROBLEMS'
  | 'PROFILE'
  | 'SUBMISSIONS';

/** How hard LeetCode says that a problem is. */
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

/** The discussion below a problem. */
export type Discussion = {
  readonly __typename?: 'Discussion';
  /** Comments and replies. */
  readonly comments: Scalars['Int']['output'];
  readonly freshness: Freshness;
};

/** The closed list of `extensions.code` on errors. See docs/errors.md for causes and what a client should do. */
export type ErrorCode =
  /** An argument, a cursor or a global id is not well formed. LeetCode was not asked. */
  | 'BAD_USER_INPUT'
  /** No document has the id that was asked for. */
  | 'DOCUMENT_NOT_FOUND'
  /** This server runs the documents of its manifest only, and this is none of them. */
  | 'DOCUMENT_NOT_TRUSTED'
  /** Whoever asks may not do this. */
  | 'FORBIDDEN'
  /** A fault of Leetgraph; `requestId` finds it in the log. */
  | 'INTERNAL_SERVER_ERROR'
  /** The owner hides this part on LeetCode. */
  | 'NOT_PUBLIC'
  /** This server is late with everything, and refuses rather than lets everybody wait; `retryAfterMs` says when to ask again. */
  | 'OVERLOADED'
  /** The operation would cost more than the server, or the whole quota of its caller, allows; the message says how much. */
  | 'QUERY_TOO_COSTLY'
  /** Fields are nested deeper than the server allows. */
  | 'QUERY_TOO_DEEP'
  /** The request holds more tokens, aliases, root fields, list items or bytes than the server allows; the message says which. */
  | 'QUERY_TOO_LARGE'
  /** The quota of whoever asks is used up for now; `retryAfterMs` says when to ask again. */
  | 'RATE_LIMITED'
  /** The database that API keys are kept in does not answer. */
  | 'STORE_UNAVAILABLE'
  /** It takes somebody who is known, and no valid key or token came with the request. */
  | 'UNAUTHENTICATED'
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

/** An example of a statement. */
export type Example = {
  readonly __typename?: 'Example';
  /** Markdown. */
  readonly explanation?: Maybe<Scalars['String']['output']>;
  /** As it stands, for example `nums = [2,7,11,15], target = 9`; Markdown where it is more than a value, for example tables. */
  readonly input?: Maybe<Scalars['String']['output']>;
  /** As it stands; Markdown where it is more than a value. */
  readonly output?: Maybe<Scalars['String']['output']>;
  /** The whole example as Markdown, with pictures; also for those that are written otherwise, whose parts are null. */
  readonly text: Scalars['String']['output'];
};

/** At least one of the two bounds, from 0; `min` is not above `max`. */
export type FloatRange = {
  readonly max?: InputMaybe<Scalars['Float']['input']>;
  readonly min?: InputMaybe<Scalars['Float']['input']>;
};

/** Who knows that something was forgotten. */
export type ForgettingReach =
  /** It lies in Redis or PostgreSQL: every process that is connected knows it, or does within a second. */
  | 'FLEET'
  /** This process alone: there is neither, or what there is is away. It is told as soon as one of them is back. */
  | 'PROCESS';

/** What was forgotten. Nothing is deleted: what was stored up to that moment counts as gone, wherever it lies. */
export type Forgotten = {
  readonly __typename?: 'Forgotten';
  /** The moment, by the clock of this process. */
  readonly forgottenAt: Scalars['DateTime']['output'];
  /** Who knows of it when this answer is given. */
  readonly reach: ForgettingReach;
  /** What was marked: `all`, `kind:profile`, `user:alice`, `problem:two-sum`, `contest:…`, `lookup:…` or `pattern:…`. */
  readonly tag: Scalars['String']['output'];
};

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

/** A page of all rated accounts. */
export type GlobalRankingConnection = {
  readonly __typename?: 'GlobalRankingConnection';
  readonly edges: ReadonlyArray<GlobalRankingEdge>;
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<GlobalRankingRow>;
  readonly pageInfo: PageInfo;
  /** Rated accounts. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A rated account and its place in the list. */
export type GlobalRankingEdge = {
  readonly __typename?: 'GlobalRankingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: GlobalRankingRow;
};

/** One rated account. */
export type GlobalRankingRow = {
  readonly __typename?: 'GlobalRankingRow';
  /** Place, 1 is best. */
  readonly rank: Scalars['Int']['output'];
  readonly rating: Scalars['Float']['output'];
  readonly region: AccountRegion;
  /** The account; null for one of leetcode.cn, which is another site. */
  readonly user?: Maybe<User>;
  /** Name to show. */
  readonly username: Scalars['String']['output'];
};

/** Solved problems in one programming language. */
export type LanguageCount = {
  readonly __typename?: 'LanguageCount';
  /** Name to show, for example `C++` or `Python3`. */
  readonly language: Scalars['String']['output'];
  readonly problems: Scalars['Int']['output'];
};

/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Makes an API key. For administrators, as all mutations are. The answer is the only place where the key itself is ever seen. */
  readonly createApiKey?: Maybe<CreatedApiKey>;
  /** Forgets what is kept about a contest: times, problems, standings. Lists that hold it stay. */
  readonly forgetContest?: Maybe<Forgotten>;
  /** Forgets everything. */
  readonly forgetEverything?: Maybe<Forgotten>;
  /** Forgets all answers of a kind; ABSENT: all unknown names and hidden parts, of whatever kind. */
  readonly forgetKind?: Maybe<Forgotten>;
  /** Forgets one lookup by its key, as it is: `*` and `?` are nothing special here. */
  readonly forgetLookup?: Maybe<Forgotten>;
  /**
   * Forgets the lookups whose keys match: `*` is any text, `?` one character, a backslash takes the next one literally; case
   * is ignored. Up to 200 characters, for example `recent*("a*",*`. Only the latest 100 patterns are kept apart: beyond them
   * the oldest becomes "everything that was stored before that moment".
   */
  readonly forgetMatching?: Maybe<Forgotten>;
  /** Forgets what is kept about a problem: row, statement, solutions, discussion. Pages of lists that hold it stay. */
  readonly forgetProblem?: Maybe<Forgotten>;
  /**
   * Forgets everything about an account, in any case of letters. For administrators, as all mutations are. What was stored
   * before counts as gone at once in this process, and within a second in every other one that Redis or PostgreSQL connects.
   */
  readonly forgetUser?: Maybe<Forgotten>;
  /**
   * Ends a key for good: at once in this process, within three seconds in every other one that reaches the database.
   * Null: there is no such key.
   */
  readonly revokeApiKey?: Maybe<ApiKey>;
  /** Changes what a key may cost and until when; what is left out stays. Null: there is no such key. */
  readonly updateApiKey?: Maybe<ApiKey>;
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationCreateApiKeyArgs = {
  input: CreateApiKeyInput;
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationForgetContestArgs = {
  titleSlug: Scalars['String']['input'];
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationForgetKindArgs = {
  kind: DataKind;
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationForgetLookupArgs = {
  key: Scalars['String']['input'];
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationForgetMatchingArgs = {
  pattern: Scalars['String']['input'];
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationForgetProblemArgs = {
  titleSlug: Scalars['String']['input'];
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationForgetUserArgs = {
  username: Scalars['String']['input'];
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationRevokeApiKeyArgs = {
  id: Scalars['String']['input'];
};


/** All that can be changed: nothing of LeetCode's, only what is kept of it here. */
export type MutationUpdateApiKeyArgs = {
  id: Scalars['String']['input'];
  input: UpdateApiKeyInput;
};

/** Anything with a global id. */
export type Node = {
  /** Global id, opaque and stable: the same thing always has the same id. */
  readonly id: Scalars['ID']['output'];
};

/** Why a field is null although LeetCode has something there. */
export type NullReason =
  /** Only a subscriber's session sees it, and Leetgraph has none. */
  | 'SUBSCRIBERS_ONLY';

/** LeetCode's own solution of a problem. */
export type OfficialSolution = {
  readonly __typename?: 'OfficialSolution';
  /** Markdown as LeetCode has it; null when only subscribers see it. */
  readonly content?: Maybe<Scalars['String']['output']>;
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  readonly freshness: Freshness;
  readonly hasVideo: Scalars['Boolean']['output'];
  /** True when only subscribers see it. */
  readonly paidOnly: Scalars['Boolean']['output'];
  readonly title?: Maybe<Scalars['String']['output']>;
};

/** Which end comes first. */
export type OrderDirection =
  | 'ASC'
  | 'DESC';

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
  /** Community solutions, most voted first; `first` is 1 to 15. At most six hours old. */
  readonly communitySolutions?: Maybe<ArticleList>;
  /** Companies that ask it: for subscribers, so always null here; `companyTagsReason` says why. */
  readonly companyTags?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why `companyTags` is null. */
  readonly companyTagsReason: NullReason;
  /** The contest that the problem was in first; null when it was in no rated one. */
  readonly contest?: Maybe<Contest>;
  /** Place in that contest, from 1; nearly all have four problems. */
  readonly contestPosition?: Maybe<Scalars['Int']['output']>;
  readonly difficulty: Difficulty;
  /** The discussion below the problem. Null when there is none. At most six hours old. */
  readonly discussion?: Maybe<Discussion>;
  readonly dislikes?: Maybe<Scalars['Int']['output']>;
  /** Age of what the catalogue says of it; the statement has its own. */
  readonly freshness: Freshness;
  /** True when LeetCode has an official solution. */
  readonly hasSolution: Scalars['Boolean']['output'];
  readonly hasVideoSolution: Scalars['Boolean']['output'];
  readonly id: Scalars['ID']['output'];
  readonly likes?: Maybe<Scalars['Int']['output']>;
  /** Number shown on the site. */
  readonly number: Scalars['Int']['output'];
  /** LeetCode's own solution. Null when there is none. At most six hours old. */
  readonly officialSolution?: Maybe<OfficialSolution>;
  /** True when the statement is for subscribers. */
  readonly paidOnly: Scalars['Boolean']['output'];
  /** Elo rating, as contests have shown it; null for a problem that was in no rated contest. Refreshed daily. */
  readonly rating?: Maybe<Scalars['Float']['output']>;
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


/** A problem of LeetCode. At most six hours old unless `freshness` says otherwise. */
export type ProblemCommunitySolutionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A problem and its place in the list. */
export type ProblemEdge = {
  readonly __typename?: 'ProblemEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Problem;
};

/** What a problem must be; what is left out does not matter. */
export type ProblemFilter = {
  /** 0 to 1, bounds included. */
  readonly acceptance?: InputMaybe<FloatRange>;
  /** One of these, for example `Algorithms`, in any case of letters. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** One of these. No list may be empty, none may hold more than 20. */
  readonly difficulties?: InputMaybe<ReadonlyArray<Difficulty>>;
  /** True: for subscribers only. False: for everybody. */
  readonly paidOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** Elo rating, bounds included; problems without one do not pass. */
  readonly rating?: InputMaybe<FloatRange>;
  /**
   * Words, in any order and any case, that each begin a word of the title; a number finds that problem as well. Diacritics
   * and punctuation do not matter. At most 100 characters.
   */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Whether a problem needs one of `topics` or all of them. */
  readonly topicMatch?: InputMaybe<TopicMatch>;
  /** Topics by slug: see `topicMatch`. */
  readonly topics?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** A problem list that its owner shows to everybody. */
export type ProblemList = {
  readonly __typename?: 'ProblemList';
  /** Accounts that have kept it. */
  readonly collectedBy: Scalars['Int']['output'];
  readonly description?: Maybe<Scalars['String']['output']>;
  readonly name: Scalars['String']['output'];
  /** Problems in it. */
  readonly problemCount: Scalars['Int']['output'];
  /** Name in addresses. */
  readonly slug: Scalars['String']['output'];
  /** Address on leetcode.com. */
  readonly url: Scalars['String']['output'];
  readonly views?: Maybe<Scalars['Int']['output']>;
};

/** Problem lists of an account. */
export type ProblemLists = {
  readonly __typename?: 'ProblemLists';
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<ProblemList>;
  readonly totalCount: Scalars['Int']['output'];
};

/** What comes first. Problems that are equal in it, or have no value for it (they come last), follow by number. */
export type ProblemOrder = {
  readonly by: ProblemOrderField;
  readonly direction?: InputMaybe<OrderDirection>;
};

/** What problems are sorted by. */
export type ProblemOrderField =
  | 'ACCEPTANCE'
  /** EASY, MEDIUM, HARD. */
  | 'DIFFICULTY'
  | 'LIKES'
  | 'NUMBER'
  | 'RATING'
  /** As English sorts words, digits by their value. */
  | 'TITLE';

/** Number of problems by difficulty; all = easy + medium + hard. */
export type ProblemTotals = {
  readonly __typename?: 'ProblemTotals';
  readonly all: Scalars['Int']['output'];
  readonly easy: Scalars['Int']['output'];
  readonly freshness: Freshness;
  readonly hard: Scalars['Int']['output'];
  readonly medium: Scalars['Int']['output'];
};

/** What an account says of itself, and what LeetCode counts of it. */
export type Profile = {
  readonly __typename?: 'Profile';
  readonly aboutMe?: Maybe<Scalars['String']['output']>;
  readonly avatarUrl?: Maybe<Scalars['String']['output']>;
  /** Day of birth, when the account shows it. */
  readonly birthday?: Maybe<Scalars['Date']['output']>;
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Problems that the account contributed. */
  readonly contributedProblems: Scalars['Int']['output'];
  /** Test cases that the account contributed. */
  readonly contributedTestCases: Scalars['Int']['output'];
  /** Contribution points. */
  readonly contributionPoints: Scalars['Int']['output'];
  /** ISO 3166 two-letter code. */
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  readonly countryName?: Maybe<Scalars['String']['output']>;
  /** Discussions that the account has posted. */
  readonly discussionPosts?: Maybe<Scalars['Int']['output']>;
  /** Change of the above within LeetCode's own window. */
  readonly discussionPostsChange?: Maybe<Scalars['Int']['output']>;
  readonly freshness: Freshness;
  readonly githubUrl?: Maybe<Scalars['String']['output']>;
  readonly jobTitle?: Maybe<Scalars['String']['output']>;
  /** When the account was made. */
  readonly joinedAt: Scalars['DateTime']['output'];
  readonly linkedinUrl?: Maybe<Scalars['String']['output']>;
  readonly location?: Maybe<Scalars['String']['output']>;
  /** Views of the account's posts. */
  readonly postViews: Scalars['Int']['output'];
  /** Change of the above within LeetCode's own window. */
  readonly postViewsChange: Scalars['Int']['output'];
  /** Place by solved problems, 1 is best. LeetCode gives a number near 5,000,001 to accounts without any. */
  readonly ranking: Scalars['Int']['output'];
  /** Name to show; null when unset. */
  readonly realName?: Maybe<Scalars['String']['output']>;
  readonly reputation: Scalars['Int']['output'];
  /** Change of the reputation within LeetCode's own window. */
  readonly reputationChange: Scalars['Int']['output'];
  readonly school?: Maybe<Scalars['String']['output']>;
  /** Skills the account names itself. */
  readonly skillTags: ReadonlyArray<Scalars['String']['output']>;
  /**
   * Solutions that the account has posted. This and the three below are a lookup of their own: null where LeetCode does not
   * say any more.
   */
  readonly solutionPosts?: Maybe<Scalars['Int']['output']>;
  /** Change of the above within LeetCode's own window. */
  readonly solutionPostsChange?: Maybe<Scalars['Int']['output']>;
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
  /** All API keys, oldest first, the revoked and the expired too; never the keys themselves. For administrators. */
  readonly apiKeys?: Maybe<ReadonlyArray<ApiKey>>;
  /**
   * Explains one answer: in which tiers it lies, how old it is there, and what will come of it. For operators. `lookup`
   * is a lookup's key, in any case of letters after the parenthesis: `userProfile("alice")`, `recentSubmissions("alice",20)`.
   * Answers also where nothing lies.
   */
  readonly cacheEntry?: Maybe<CacheEntry>;
  /**
   * What the cache of this process has done since it started, and what its memory holds. For operators and
   * administrators: others get FORBIDDEN, or UNAUTHENTICATED when nobody knows who they are.
   */
  readonly cacheStats?: Maybe<CacheStats>;
  /** Who asks, as this server sees it. For whoever has a key or a token; others get UNAUTHENTICATED. */
  readonly caller?: Maybe<Caller>;
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
  /** All rated accounts, best first; `first` is 1 to 100. At most 30 minutes old. LeetCode is asked in pages of 25. */
  readonly globalRanking?: Maybe<GlobalRankingConnection>;
  /** The thing with that global id, null when there is no such thing any more. */
  readonly node?: Maybe<Node>;
  /** 1 to 200 things by their global ids, in the same order, null for each that does not exist. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** Contests that have ended, newest first; `first` is 1 to 100. At most 30 minutes old. */
  readonly pastContests?: Maybe<ContestConnection>;
  /** A problem by slug or by number: exactly one of the two. Null when there is none. At most six hours old. */
  readonly problem?: Maybe<Problem>;
  /**
   * Problems of the catalogue that pass the filter, in the order asked for; `first` is 1 to 100. Answered from a snapshot of
   * the whole catalogue, at most six hours old: filters, orders and pages cost LeetCode nothing, and a cursor keeps its place
   * under any filter and order, as long as its problem is in the list.
   */
  readonly problems?: Maybe<ProblemConnection>;
  /** A problem that passes the filter, chosen anew each time. Null when none does. */
  readonly randomProblem?: Maybe<Problem>;
  /**
   * What this request costs, and what is left of the caller's quota. Null where the server has no quotas. Asking costs
   * nothing beyond the one unit that every request pays.
   */
  readonly rateLimit?: Maybe<RateLimit>;
  /** How many rated accounts have which rating, lowest first. At most 30 minutes old. */
  readonly ratingHistogram?: Maybe<ReadonlyArray<RatingBucket>>;
  /** Where a rating stands among all rated accounts. At most 30 minutes old. */
  readonly ratingPercentile?: Maybe<RatingPercentile>;
  /** LeetCode's clock, and how far ours is from it. At most five minutes old. */
  readonly serverTime?: Maybe<ServerTime>;
  /** How LeetCode does, as this server sees it, and what that means for who asks now. LeetCode is not asked for it. */
  readonly serviceStatus: ServiceStatus;
  /** A topic by slug. Null when there is none. */
  readonly topic?: Maybe<Topic>;
  /** All topics by name. At most six hours old. */
  readonly topics?: Maybe<ReadonlyArray<Topic>>;
  /** Number of problems on LeetCode by difficulty. At most six hours old. */
  readonly totals?: Maybe<ProblemTotals>;
  /** Contests that have not begun, next first. At most 30 minutes old. */
  readonly upcomingContests?: Maybe<ReadonlyArray<Contest>>;
  /**
   * A LeetCode account by name, in any case of letters; null when there is no such account.
   * A name has 1 to 30 letters, digits, `_`, `-`, `.` or `@`.
   */
  readonly user?: Maybe<User>;
  /** 1 to 200 accounts, in the same order, null for each unknown name. Twenty with six parts cost LeetCode one document. */
  readonly users: ReadonlyArray<Maybe<User>>;
  /**
   * Accounts whose name begins with that prefix (1 to 30 characters of a username), for completing a name while it is typed.
   * LeetCode decides which; `first` is 1 to 10. At most one hour old.
   */
  readonly usersByPrefix?: Maybe<ReadonlyArray<User>>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryCacheEntryArgs = {
  lookup: Scalars['String']['input'];
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
export type QueryGlobalRankingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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
export type QueryPastContestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryProblemArgs = {
  number?: InputMaybe<Scalars['Int']['input']>;
  titleSlug?: InputMaybe<Scalars['String']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryProblemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProblemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<ProblemOrder>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryRandomProblemArgs = {
  filter?: InputMaybe<ProblemFilter>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryRatingPercentileArgs = {
  rating: Scalars['Float']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryTopicArgs = {
  slug: Scalars['String']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryUserArgs = {
  username: Scalars['String']['input'];
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryUsersArgs = {
  usernames: ReadonlyArray<Scalars['String']['input']>;
};


/** All that can be read. Each concept's file adds its own fields. */
export type QueryUsersByPrefixArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  usernamePrefix: Scalars['String']['input'];
};

/**
 * The quota of whoever asks: a key, the subject of a token, or an address. It is counted in cost and not in requests, and fills
 * steadily, all of it within a minute. Cost is that of federation's `@cost` and `@listSize`, as this schema says them: one
 * for each account, problem, contest and separately kept part, times the items of the lists that they are in; the figures
 * within a part cost nothing. What was known already is given back when the answer is complete.
 */
export type RateLimit = {
  readonly __typename?: 'RateLimit';
  /** Of this request, before anything is given back; at least 1. */
  readonly cost: Scalars['Int']['output'];
  /** Units a minute, which is also the most that can be left. */
  readonly limit: Scalars['Int']['output'];
  /** Units left at this moment, those of this request taken. */
  readonly remaining: Scalars['Int']['output'];
  /** When all of the quota will be there again, if nothing more is asked. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/** The rated accounts of one range of ratings. */
export type RatingBucket = {
  readonly __typename?: 'RatingBucket';
  /** Included. */
  readonly from: Scalars['Int']['output'];
  /** Not included. */
  readonly to: Scalars['Int']['output'];
  /** Share of rated accounts in this range or above, 0 to 1. */
  readonly topPercentage: Scalars['Float']['output'];
  readonly users: Scalars['Int']['output'];
};

/** Where a rating stands. */
export type RatingPercentile = {
  readonly __typename?: 'RatingPercentile';
  readonly freshness: Freshness;
  /** Share of rated accounts whose rating is at most this one, 0 to 1; within a bucket by proportion. */
  readonly percentile: Scalars['Float']['output'];
  /** Rated accounts that were counted. */
  readonly users: Scalars['Int']['output'];
};

/** How the rating changed. */
export type RatingTrend =
  | 'DOWN'
  | 'NONE'
  | 'UP';

/** What a caller may do; each may do what the one before it may. */
export type Role =
  /** Forgets, and makes and revokes keys. Scope `leetgraph:administer`. */
  | 'ADMINISTRATOR'
  /** Looks into the cache and the figures as well. Scope `leetgraph:operate`. */
  | 'OPERATOR'
  /** Reads LeetCode's data. Scope `leetgraph:read`. */
  | 'READER';

/** LeetCode's clock. */
export type ServerTime = {
  readonly __typename?: 'ServerTime';
  /** LeetCode's clock less ours at that moment, milliseconds; the way of the answer is in it. A clock that is a month off is beyond an Int. */
  readonly differenceMs: Scalars['Float']['output'];
  readonly freshness: Freshness;
  /** What LeetCode said its time was. */
  readonly leetcodeTime: Scalars['DateTime']['output'];
};

/** How LeetCode does, and how this server asks it. Of this moment: nothing of it is kept. */
export type ServiceStatus = {
  readonly __typename?: 'ServiceStatus';
  /** False while LeetCode is left alone because it failed. What is known is shown all the same, marked stale. */
  readonly answering: Scalars['Boolean']['output'];
  /** Who may ask LeetCode in GraphQL, which nearly all is asked in. */
  readonly breaker: Breaker;
  readonly budget: UpstreamBudget;
  /** Upstream fields that LeetCode's schema does not know at the moment. They fail with UPSTREAM_CHANGED, and are tried again every ten minutes. */
  readonly keptOutFields: ReadonlyArray<Scalars['String']['output']>;
  /** When LeetCode last gave this process an answer. Null: not yet. */
  readonly lastGoodAnswerAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same of LeetCode's pages, which the standings of contests are read from. Its firewall can turn them away alone. */
  readonly pageBreaker: Breaker;
  readonly queue: UpstreamQueue;
};

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

/** One account in the final order of a contest. */
export type Standing = {
  readonly __typename?: 'Standing';
  readonly countryCode?: Maybe<Scalars['String']['output']>;
  /** When the last accepted submission was made, penalties included. */
  readonly finishTime: Scalars['DateTime']['output'];
  /** Place, 1 is best. */
  readonly rank: Scalars['Int']['output'];
  readonly region: AccountRegion;
  /** Points. */
  readonly score: Scalars['Int']['output'];
  /** The account; null for one of leetcode.cn, which is another site. */
  readonly user?: Maybe<User>;
  /** Name to show. */
  readonly username: Scalars['String']['output'];
};

/** A page of the final order of a contest. */
export type StandingConnection = {
  readonly __typename?: 'StandingConnection';
  readonly edges: ReadonlyArray<StandingEdge>;
  readonly freshness: Freshness;
  readonly nodes: ReadonlyArray<Standing>;
  readonly pageInfo: PageInfo;
  /** Accounts that took part. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of the final order and its place in the list. */
export type StandingEdge = {
  readonly __typename?: 'StandingEdge';
  readonly cursor: Scalars['String']['output'];
  readonly node: Standing;
};

/** What the page of a problem says. */
export type Statement = {
  readonly __typename?: 'Statement';
  /** Starter code; empty for a problem that is for subscribers. */
  readonly codeSnippets: ReadonlyArray<CodeSnippet>;
  /** Markdown, one line each. */
  readonly constraints: ReadonlyArray<Scalars['String']['output']>;
  /** Days (UTC) on which the problem was the daily challenge, oldest first. */
  readonly dailyChallengeDates: ReadonlyArray<Scalars['Date']['output']>;
  /** The same, one text an example; empty for a problem that is for subscribers. */
  readonly exampleTestCaseList: ReadonlyArray<Scalars['String']['output']>;
  /** Input of the examples, one argument a line. */
  readonly exampleTestCases?: Maybe<Scalars['String']['output']>;
  /** In the order of the page. */
  readonly examples: ReadonlyArray<Example>;
  /** The question after the constraints that some problems have, as Markdown. */
  readonly followUp?: Maybe<Scalars['String']['output']>;
  readonly freshness: Freshness;
  /** HTML fragments. */
  readonly hints: ReadonlyArray<Scalars['String']['output']>;
  /** Null for a problem that is for subscribers. */
  readonly html?: Maybe<Scalars['String']['output']>;
  /**
   * The same as Markdown, without the examples, the constraints and the follow-up, which are fields of their own. Code and
   * tables are GitHub's, addresses absolute, powers and indexes written `10^4` and `x_i`. Null for a problem that is for
   * subscribers, which has no examples and no constraints here either.
   */
  readonly markdown?: Maybe<Scalars['String']['output']>;
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

/** LeetCode counts submissions by UTC day and shows no times for them, so only UTC can be followed throughout. */
export type TimeZoneUse =
  /** Days, weeks, months and streaks are of the time zone asked for, which is UTC or never differs from it. */
  | 'EXACT'
  /** Days, weeks, months and streaks are of UTC; only what counts as today follows the time zone asked for. */
  | 'TODAY_ONLY';

/** A topic of problems, for example Array. */
export type Topic = {
  readonly __typename?: 'Topic';
  readonly name: Scalars['String']['output'];
  /** Problems with this topic. At most six hours old. */
  readonly problemCount?: Maybe<Scalars['Int']['output']>;
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

/** LeetCode's grouping of topics, from what is learnt first to what is learnt last. */
export type TopicLevel =
  | 'ADVANCED'
  | 'FUNDAMENTAL'
  | 'INTERMEDIATE';

/** How many of the wanted topics a problem must have. */
export type TopicMatch =
  | 'ALL'
  | 'ANY';

/** A badge that can be earned now. */
export type UpcomingBadge = {
  readonly __typename?: 'UpcomingBadge';
  /** Absolute address of the picture. */
  readonly iconUrl: Scalars['String']['output'];
  readonly name: Scalars['String']['output'];
  /** 0 to 1; null where LeetCode does not say. */
  readonly progress?: Maybe<Scalars['Float']['output']>;
};

/** What is to be different about a key. */
export type UpdateApiKeyInput = {
  /** Null: it does not expire. */
  readonly expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Up to 200 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** From 1 on. Null: what the role has. */
  readonly quota?: InputMaybe<Scalars['Int']['input']>;
};

/** How much LeetCode may be asked. One document answers up to a hundred lookups. */
export type UpstreamBudget = {
  readonly __typename?: 'UpstreamBudget';
  /** Documents that may leave at once. */
  readonly documentsLeft: Scalars['Int']['output'];
  /** Documents that may be sent in a second now: less than the setting after LeetCode said that it was too much. */
  readonly documentsPerSecond: Scalars['Float']['output'];
  /** Whether it is one budget with other processes. */
  readonly shared: Scalars['Boolean']['output'];
};

/** What waits to be asked of LeetCode by this process, in lookups. */
export type UpstreamQueue = {
  readonly __typename?: 'UpstreamQueue';
  /** Until a lookup that comes now would leave, in milliseconds; what LeetCode takes for it is not in it. */
  readonly expectedWaitMs: Scalars['Float']['output'];
  readonly length: Scalars['Int']['output'];
  /** Of these, those whose old answer has been shown already. */
  readonly renewals: Scalars['Int']['output'];
  /** Of these, those that a client waits for. */
  readonly wanted: Scalars['Int']['output'];
  /** Of these, those that nobody has asked for yet. */
  readonly warmUps: Scalars['Int']['output'];
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
   * Days with submissions: of a calendar year, of a span of days (both given, at most ten calendar years), or, without
   * either, of about the last twelve months. At most five minutes old. Null with the error NOT_PUBLIC when the owner hides
   * it. A year is 2000 to 2100. `timeZone` is an IANA name such as `Europe/Paris`; see `Calendar.timeZoneUse`.
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
  /** Problem lists that the account shows to everybody; LeetCode gives the first page. At most one hour old. */
  readonly publicLists?: Maybe<ProblemLists>;
  /** The latest accepted submissions, newest first; limits as for `recentSubmissions`. At most five minutes old. */
  readonly recentAccepted?: Maybe<SubmissionList>;
  /**
   * The latest submissions of any verdict, newest first. LeetCode shows 20 and no more: `first` is 1 to 20.
   * Empty for an account that hides its history. At most five minutes old.
   */
  readonly recentSubmissions?: Maybe<SubmissionList>;
  /** The latest solution articles of the account, newest first; `first` is 1 to 15. At most one hour old. */
  readonly solutionArticles?: Maybe<ArticleList>;
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
  from?: InputMaybe<Scalars['Date']['input']>;
  timeZone?: InputMaybe<Scalars['String']['input']>;
  to?: InputMaybe<Scalars['Date']['input']>;
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


/**
 * A LeetCode account. Every part is fetched, cached and fails by itself: a part that cannot be had is null, with an error
 * that says why, and its neighbours answer. Statistics are at most one hour old unless `freshness` says otherwise.
 */
export type UserSolutionArticlesArgs = {
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
  AccountRegion: AccountRegion;
  ApiKey: ResolverTypeWrapper<ApiKey>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Article: ResolverTypeWrapper<ArticleParent>;
  ArticleList: ResolverTypeWrapper<Omit<ArticleList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Article']> }>;
  Badge: ResolverTypeWrapper<Badge>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BadgeCategory: BadgeCategory;
  Badges: ResolverTypeWrapper<Badges>;
  Breaker: ResolverTypeWrapper<Breaker>;
  BreakerState: BreakerState;
  CacheEntry: ResolverTypeWrapper<CacheEntry>;
  CacheEntryState: CacheEntryState;
  CacheEntryTier: ResolverTypeWrapper<CacheEntryTier>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  CacheKindStats: ResolverTypeWrapper<CacheKindStats>;
  CacheKindTierStats: ResolverTypeWrapper<CacheKindTierStats>;
  CacheMark: ResolverTypeWrapper<CacheMark>;
  CacheStats: ResolverTypeWrapper<CacheStats>;
  CacheTier: CacheTier;
  CacheTierStats: ResolverTypeWrapper<CacheTierStats>;
  Calendar: ResolverTypeWrapper<CalendarParent>;
  CalendarDay: ResolverTypeWrapper<CalendarDay>;
  CalendarMonth: ResolverTypeWrapper<CalendarMonth>;
  CalendarWeek: ResolverTypeWrapper<CalendarWeek>;
  Caller: ResolverTypeWrapper<Caller>;
  CodeSnippet: ResolverTypeWrapper<CodeSnippet>;
  Contest: ResolverTypeWrapper<ContestParent>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ContestAttendance: ResolverTypeWrapper<ContestAttendanceParent>;
  ContestConnection: ResolverTypeWrapper<Omit<ContestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ContestEdge']>, nodes: ReadonlyArray<ResolversTypes['Contest']> }>;
  ContestEdge: ResolverTypeWrapper<Omit<ContestEdge, 'node'> & { node: ResolversTypes['Contest'] }>;
  ContestHistoryConnection: ResolverTypeWrapper<Omit<ContestHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ContestHistoryEdge']>, nodes: ReadonlyArray<ResolversTypes['ContestAttendance']> }>;
  ContestHistoryEdge: ResolverTypeWrapper<Omit<ContestHistoryEdge, 'node'> & { node: ResolversTypes['ContestAttendance'] }>;
  ContestQuestion: ResolverTypeWrapper<ContestQuestionParent>;
  ContestQuestions: ResolverTypeWrapper<Omit<ContestQuestions, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ContestQuestion']> }>;
  ContestRanking: ResolverTypeWrapper<ContestRankingParent>;
  ContestSeries: ContestSeries;
  CreateApiKeyInput: CreateApiKeyInput;
  CreatedApiKey: ResolverTypeWrapper<CreatedApiKey>;
  DailyChallenge: ResolverTypeWrapper<DailyChallengeParent>;
  DataKind: DataKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Difficulty: Difficulty;
  DifficultyCount: ResolverTypeWrapper<DifficultyCountParent>;
  Discussion: ResolverTypeWrapper<Discussion>;
  ErrorCode: ErrorCode;
  Example: ResolverTypeWrapper<Example>;
  FloatRange: FloatRange;
  ForgettingReach: ForgettingReach;
  Forgotten: ResolverTypeWrapper<Forgotten>;
  Freshness: ResolverTypeWrapper<Freshness>;
  GlobalRankingConnection: ResolverTypeWrapper<Omit<GlobalRankingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['GlobalRankingEdge']>, nodes: ReadonlyArray<ResolversTypes['GlobalRankingRow']> }>;
  GlobalRankingEdge: ResolverTypeWrapper<Omit<GlobalRankingEdge, 'node'> & { node: ResolversTypes['GlobalRankingRow'] }>;
  GlobalRankingRow: ResolverTypeWrapper<GlobalRankingRowParent>;
  LanguageCount: ResolverTypeWrapper<LanguageCount>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  NullReason: NullReason;
  OfficialSolution: ResolverTypeWrapper<OfficialSolution>;
  OrderDirection: OrderDirection;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Problem: ResolverTypeWrapper<ProblemParent>;
  ProblemConnection: ResolverTypeWrapper<Omit<ProblemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ProblemEdge']>, nodes: ReadonlyArray<ResolversTypes['Problem']> }>;
  ProblemEdge: ResolverTypeWrapper<Omit<ProblemEdge, 'node'> & { node: ResolversTypes['Problem'] }>;
  ProblemFilter: ProblemFilter;
  ProblemList: ResolverTypeWrapper<ProblemListParent>;
  ProblemLists: ResolverTypeWrapper<Omit<ProblemLists, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ProblemList']> }>;
  ProblemOrder: ProblemOrder;
  ProblemOrderField: ProblemOrderField;
  ProblemTotals: ResolverTypeWrapper<ProblemTotals>;
  Profile: ResolverTypeWrapper<ProfileParent>;
  Progress: ResolverTypeWrapper<Progress>;
  ProgressCount: ResolverTypeWrapper<ProgressCount>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  RatingBucket: ResolverTypeWrapper<RatingBucket>;
  RatingPercentile: ResolverTypeWrapper<RatingPercentile>;
  RatingTrend: RatingTrend;
  Role: Role;
  ServerTime: ResolverTypeWrapper<ServerTime>;
  ServiceStatus: ResolverTypeWrapper<ServiceStatus>;
  SimilarProblem: ResolverTypeWrapper<SimilarProblemParent>;
  SolvedStats: ResolverTypeWrapper<SolvedStatsParent>;
  Source: Source;
  Standing: ResolverTypeWrapper<StandingParent>;
  StandingConnection: ResolverTypeWrapper<Omit<StandingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['StandingEdge']>, nodes: ReadonlyArray<ResolversTypes['Standing']> }>;
  StandingEdge: ResolverTypeWrapper<Omit<StandingEdge, 'node'> & { node: ResolversTypes['Standing'] }>;
  Statement: ResolverTypeWrapper<StatementParent>;
  Submission: ResolverTypeWrapper<SubmissionParent>;
  SubmissionList: ResolverTypeWrapper<Omit<SubmissionList, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Submission']> }>;
  SubmissionStatus: SubmissionStatus;
  TimeZoneUse: TimeZoneUse;
  Topic: ResolverTypeWrapper<Topic>;
  TopicCount: ResolverTypeWrapper<TopicCount>;
  TopicLevel: TopicLevel;
  TopicMatch: TopicMatch;
  UpcomingBadge: ResolverTypeWrapper<UpcomingBadge>;
  UpdateApiKeyInput: UpdateApiKeyInput;
  UpstreamBudget: ResolverTypeWrapper<UpstreamBudget>;
  UpstreamQueue: ResolverTypeWrapper<UpstreamQueue>;
  User: ResolverTypeWrapper<UserParent>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ApiKey: ApiKey;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Article: ArticleParent;
  ArticleList: Omit<ArticleList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Article']> };
  Badge: Badge;
  Boolean: Scalars['Boolean']['output'];
  Badges: Badges;
  Breaker: Breaker;
  CacheEntry: CacheEntry;
  CacheEntryTier: CacheEntryTier;
  Float: Scalars['Float']['output'];
  CacheKindStats: CacheKindStats;
  CacheKindTierStats: CacheKindTierStats;
  CacheMark: CacheMark;
  CacheStats: CacheStats;
  CacheTierStats: CacheTierStats;
  Calendar: CalendarParent;
  CalendarDay: CalendarDay;
  CalendarMonth: CalendarMonth;
  CalendarWeek: CalendarWeek;
  Caller: Caller;
  CodeSnippet: CodeSnippet;
  Contest: ContestParent;
  ID: Scalars['ID']['output'];
  ContestAttendance: ContestAttendanceParent;
  ContestConnection: Omit<ContestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ContestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Contest']> };
  ContestEdge: Omit<ContestEdge, 'node'> & { node: ResolversParentTypes['Contest'] };
  ContestHistoryConnection: Omit<ContestHistoryConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ContestHistoryEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ContestAttendance']> };
  ContestHistoryEdge: Omit<ContestHistoryEdge, 'node'> & { node: ResolversParentTypes['ContestAttendance'] };
  ContestQuestion: ContestQuestionParent;
  ContestQuestions: Omit<ContestQuestions, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ContestQuestion']> };
  ContestRanking: ContestRankingParent;
  CreateApiKeyInput: CreateApiKeyInput;
  CreatedApiKey: CreatedApiKey;
  DailyChallenge: DailyChallengeParent;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DifficultyCount: DifficultyCountParent;
  Discussion: Discussion;
  Example: Example;
  FloatRange: FloatRange;
  Forgotten: Forgotten;
  Freshness: Freshness;
  GlobalRankingConnection: Omit<GlobalRankingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['GlobalRankingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['GlobalRankingRow']> };
  GlobalRankingEdge: Omit<GlobalRankingEdge, 'node'> & { node: ResolversParentTypes['GlobalRankingRow'] };
  GlobalRankingRow: GlobalRankingRowParent;
  LanguageCount: LanguageCount;
  Mutation: Record<PropertyKey, never>;
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  OfficialSolution: OfficialSolution;
  PageInfo: PageInfo;
  Problem: ProblemParent;
  ProblemConnection: Omit<ProblemConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ProblemEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Problem']> };
  ProblemEdge: Omit<ProblemEdge, 'node'> & { node: ResolversParentTypes['Problem'] };
  ProblemFilter: ProblemFilter;
  ProblemList: ProblemListParent;
  ProblemLists: Omit<ProblemLists, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ProblemList']> };
  ProblemOrder: ProblemOrder;
  ProblemTotals: ProblemTotals;
  Profile: ProfileParent;
  Progress: Progress;
  ProgressCount: ProgressCount;
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  RatingBucket: RatingBucket;
  RatingPercentile: RatingPercentile;
  ServerTime: ServerTime;
  ServiceStatus: ServiceStatus;
  SimilarProblem: SimilarProblemParent;
  SolvedStats: SolvedStatsParent;
  Standing: StandingParent;
  StandingConnection: Omit<StandingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['StandingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Standing']> };
  StandingEdge: Omit<StandingEdge, 'node'> & { node: ResolversParentTypes['Standing'] };
  Statement: StatementParent;
  Submission: SubmissionParent;
  SubmissionList: Omit<SubmissionList, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['Submission']> };
  Topic: Topic | FederationReferenceTypes['Topic'];
  TopicCount: TopicCount;
  UpcomingBadge: UpcomingBadge;
  UpdateApiKeyInput: UpdateApiKeyInput;
  UpstreamBudget: UpstreamBudget;
  UpstreamQueue: UpstreamQueue;
  User: UserParent;
};

export type ApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiKey'] = ResolversParentTypes['ApiKey']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type ArticleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Article'] = ResolversParentTypes['Article']> = {
  articleId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  authorUsername?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  downvotes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType>;
  summary?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  upvotes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  views?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ArticleListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArticleList'] = ResolversParentTypes['ArticleList']> = {
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Article']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type BadgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Badge'] = ResolversParentTypes['Badge']> = {
  animatedIconUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  badgeId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['BadgeCategory']>, ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  earnedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hoverText?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type BreakerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Breaker'] = ResolversParentTypes['Breaker']> = {
  cause?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['BreakerState'], ParentType, ContextType>;
  tryAgainAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type CacheEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheEntry'] = ResolversParentTypes['CacheEntry']> = {
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DataKind'], ParentType, ContextType>;
  loading?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  marks?: Resolver<ReadonlyArray<ResolversTypes['CacheMark']>, ParentType, ContextType>;
  renewalFailure?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['CacheEntryTier']>, ParentType, ContextType>;
};

export type CacheEntryTierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheEntryTier'] = ResolversParentTypes['CacheEntryTier']> = {
  ageSeconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  bytes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  staleUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CacheEntryState'], ParentType, ContextType>;
  storedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['CacheTier'], ParentType, ContextType>;
};

export type CacheKindStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheKindStats'] = ResolversParentTypes['CacheKindStats']> = {
  failedLoads?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  joinedLoads?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DataKind'], ParentType, ContextType>;
  loads?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  renewals?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  staleServed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['CacheKindTierStats']>, ParentType, ContextType>;
};

export type CacheKindTierStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheKindTierStats'] = ResolversParentTypes['CacheKindTierStats']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  evictions?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  expirations?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  forgotten?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  hits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  misfits?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  misses?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  staleServed?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['CacheTier'], ParentType, ContextType>;
};

export type CacheMarkResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheMark'] = ResolversParentTypes['CacheMark']> = {
  forgottenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CacheStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheStats'] = ResolversParentTypes['CacheStats']> = {
  kinds?: Resolver<ReadonlyArray<ResolversTypes['CacheKindStats']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  tiers?: Resolver<ReadonlyArray<ResolversTypes['CacheTierStats']>, ParentType, ContextType>;
  uptimeSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CacheTierStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CacheTierStats'] = ResolversParentTypes['CacheTierStats']> = {
  bytes?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  failures?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  tier?: Resolver<ResolversTypes['CacheTier'], ParentType, ContextType>;
};

export type CalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Calendar'] = ResolversParentTypes['Calendar']> = {
  activeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  activeYears?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  currentStreak?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  days?: Resolver<ReadonlyArray<ResolversTypes['CalendarDay']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  longestStreak?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  months?: Resolver<ReadonlyArray<ResolversTypes['CalendarMonth']>, ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  timeZoneUse?: Resolver<ResolversTypes['TimeZoneUse'], ParentType, ContextType>;
  weeks?: Resolver<ReadonlyArray<ResolversTypes['CalendarWeek']>, ParentType, ContextType>;
};

export type CalendarDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarDay'] = ResolversParentTypes['CalendarDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalendarMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarMonth'] = ResolversParentTypes['CalendarMonth']> = {
  activeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CalendarWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CalendarWeek'] = ResolversParentTypes['CalendarWeek']> = {
  activeDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  submissions?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CallerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Caller'] = ResolversParentTypes['Caller']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quota?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  scopes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
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
  series?: Resolver<ResolversTypes['ContestSeries'], ParentType, ContextType>;
  standings?: Resolver<Maybe<ResolversTypes['StandingConnection']>, ParentType, ContextType, RequireFields<ContestStandingsArgs, 'first'>>;
  standingsOf?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['ContestAttendance']>>>, ParentType, ContextType, RequireFields<ContestStandingsOfArgs, 'usernames'>>;
  startTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  titleSlug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ContestAttendanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ContestAttendance'] = ResolversParentTypes['ContestAttendance']> = {
  contest?: Resolver<ResolversTypes['Contest'], ParentType, ContextType>;
  finishTimeSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  percentile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  problemsSolved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalProblems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  trend?: Resolver<ResolversTypes['RatingTrend'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
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
  percentile?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  topPercentage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  totalParticipants?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CreatedApiKeyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatedApiKey'] = ResolversParentTypes['CreatedApiKey']> = {
  apiKey?: Resolver<ResolversTypes['ApiKey'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DailyChallengeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DailyChallenge'] = ResolversParentTypes['DailyChallenge']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  problem?: Resolver<ResolversTypes['Problem'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type DiscussionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Discussion'] = ResolversParentTypes['Discussion']> = {
  comments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
};

export type ExampleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Example'] = ResolversParentTypes['Example']> = {
  explanation?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  input?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  output?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ForgottenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Forgotten'] = ResolversParentTypes['Forgotten']> = {
  forgottenAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reach?: Resolver<ResolversTypes['ForgettingReach'], ParentType, ContextType>;
  tag?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type FreshnessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Freshness'] = ResolversParentTypes['Freshness']> = {
  fetchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  freshUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  stale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  staleReason?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
};

export type GlobalRankingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlobalRankingConnection'] = ResolversParentTypes['GlobalRankingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GlobalRankingEdge']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['GlobalRankingRow']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GlobalRankingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlobalRankingEdge'] = ResolversParentTypes['GlobalRankingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GlobalRankingRow'], ParentType, ContextType>;
};

export type GlobalRankingRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GlobalRankingRow'] = ResolversParentTypes['GlobalRankingRow']> = {
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['AccountRegion'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type LanguageCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LanguageCount'] = ResolversParentTypes['LanguageCount']> = {
  language?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  createApiKey?: Resolver<Maybe<ResolversTypes['CreatedApiKey']>, ParentType, ContextType, RequireFields<MutationCreateApiKeyArgs, 'input'>>;
  forgetContest?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType, RequireFields<MutationForgetContestArgs, 'titleSlug'>>;
  forgetEverything?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType>;
  forgetKind?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType, RequireFields<MutationForgetKindArgs, 'kind'>>;
  forgetLookup?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType, RequireFields<MutationForgetLookupArgs, 'key'>>;
  forgetMatching?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType, RequireFields<MutationForgetMatchingArgs, 'pattern'>>;
  forgetProblem?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType, RequireFields<MutationForgetProblemArgs, 'titleSlug'>>;
  forgetUser?: Resolver<Maybe<ResolversTypes['Forgotten']>, ParentType, ContextType, RequireFields<MutationForgetUserArgs, 'username'>>;
  revokeApiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<MutationRevokeApiKeyArgs, 'id'>>;
  updateApiKey?: Resolver<Maybe<ResolversTypes['ApiKey']>, ParentType, ContextType, RequireFields<MutationUpdateApiKeyArgs, 'id' | 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Contest' | 'Problem' | 'User', ParentType, ContextType>;
};

export type OfficialSolutionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OfficialSolution'] = ResolversParentTypes['OfficialSolution']> = {
  content?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hasVideo?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  paidOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  communitySolutions?: Resolver<Maybe<ResolversTypes['ArticleList']>, ParentType, ContextType, RequireFields<ProblemCommunitySolutionsArgs, 'first'>>;
  companyTags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  companyTagsReason?: Resolver<ResolversTypes['NullReason'], ParentType, ContextType>;
  contest?: Resolver<Maybe<ResolversTypes['Contest']>, ParentType, ContextType>;
  contestPosition?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  difficulty?: Resolver<ResolversTypes['Difficulty'], ParentType, ContextType>;
  discussion?: Resolver<Maybe<ResolversTypes['Discussion']>, ParentType, ContextType>;
  dislikes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hasSolution?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasVideoSolution?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  likes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  officialSolution?: Resolver<Maybe<ResolversTypes['OfficialSolution']>, ParentType, ContextType>;
  paidOnly?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
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

export type ProblemListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemList'] = ResolversParentTypes['ProblemList']> = {
  collectedBy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  problemCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  views?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ProblemListsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemLists'] = ResolversParentTypes['ProblemLists']> = {
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProblemList']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProblemTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProblemTotals'] = ResolversParentTypes['ProblemTotals']> = {
  all?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  easy?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hard?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  medium?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  aboutMe?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  birthday?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  contributedProblems?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contributedTestCases?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contributionPoints?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  discussionPosts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  discussionPostsChange?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  githubUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  jobTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  linkedinUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postViews?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  postViewsChange?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  ranking?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  realName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reputation?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reputationChange?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  school?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  skillTags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  solutionPosts?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  solutionPostsChange?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  apiKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ApiKey']>>, ParentType, ContextType>;
  cacheEntry?: Resolver<Maybe<ResolversTypes['CacheEntry']>, ParentType, ContextType, RequireFields<QueryCacheEntryArgs, 'lookup'>>;
  cacheStats?: Resolver<Maybe<ResolversTypes['CacheStats']>, ParentType, ContextType>;
  caller?: Resolver<Maybe<ResolversTypes['Caller']>, ParentType, ContextType>;
  contest?: Resolver<Maybe<ResolversTypes['Contest']>, ParentType, ContextType, RequireFields<QueryContestArgs, 'titleSlug'>>;
  contests?: Resolver<Maybe<ResolversTypes['ContestConnection']>, ParentType, ContextType, RequireFields<QueryContestsArgs, 'first'>>;
  dailyChallenge?: Resolver<Maybe<ResolversTypes['DailyChallenge']>, ParentType, ContextType, Partial<QueryDailyChallengeArgs>>;
  dailyChallenges?: Resolver<Maybe<ReadonlyArray<ResolversTypes['DailyChallenge']>>, ParentType, ContextType, RequireFields<QueryDailyChallengesArgs, 'month' | 'year'>>;
  globalRanking?: Resolver<Maybe<ResolversTypes['GlobalRankingConnection']>, ParentType, ContextType, RequireFields<QueryGlobalRankingArgs, 'first'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  pastContests?: Resolver<Maybe<ResolversTypes['ContestConnection']>, ParentType, ContextType, RequireFields<QueryPastContestsArgs, 'first'>>;
  problem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType, Partial<QueryProblemArgs>>;
  problems?: Resolver<Maybe<ResolversTypes['ProblemConnection']>, ParentType, ContextType, RequireFields<QueryProblemsArgs, 'first'>>;
  randomProblem?: Resolver<Maybe<ResolversTypes['Problem']>, ParentType, ContextType, Partial<QueryRandomProblemArgs>>;
  rateLimit?: Resolver<Maybe<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  ratingHistogram?: Resolver<Maybe<ReadonlyArray<ResolversTypes['RatingBucket']>>, ParentType, ContextType>;
  ratingPercentile?: Resolver<Maybe<ResolversTypes['RatingPercentile']>, ParentType, ContextType, RequireFields<QueryRatingPercentileArgs, 'rating'>>;
  serverTime?: Resolver<Maybe<ResolversTypes['ServerTime']>, ParentType, ContextType>;
  serviceStatus?: Resolver<ResolversTypes['ServiceStatus'], ParentType, ContextType>;
  topic?: Resolver<Maybe<ResolversTypes['Topic']>, ParentType, ContextType, RequireFields<QueryTopicArgs, 'slug'>>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Topic']>>, ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['ProblemTotals']>, ParentType, ContextType>;
  upcomingContests?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Contest']>>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryUserArgs, 'username'>>;
  users?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType, RequireFields<QueryUsersArgs, 'usernames'>>;
  usersByPrefix?: Resolver<Maybe<ReadonlyArray<ResolversTypes['User']>>, ParentType, ContextType, RequireFields<QueryUsersByPrefixArgs, 'first' | 'usernamePrefix'>>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  cost?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RatingBucketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingBucket'] = ResolversParentTypes['RatingBucket']> = {
  from?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  topPercentage?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RatingPercentileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingPercentile'] = ResolversParentTypes['RatingPercentile']> = {
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  percentile?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServerTimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServerTime'] = ResolversParentTypes['ServerTime']> = {
  differenceMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  leetcodeTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ServiceStatusResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceStatus'] = ResolversParentTypes['ServiceStatus']> = {
  answering?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  breaker?: Resolver<ResolversTypes['Breaker'], ParentType, ContextType>;
  budget?: Resolver<ResolversTypes['UpstreamBudget'], ParentType, ContextType>;
  keptOutFields?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  lastGoodAnswerAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pageBreaker?: Resolver<ResolversTypes['Breaker'], ParentType, ContextType>;
  queue?: Resolver<ResolversTypes['UpstreamQueue'], ParentType, ContextType>;
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

export type StandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Standing'] = ResolversParentTypes['Standing']> = {
  countryCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rank?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['AccountRegion'], ParentType, ContextType>;
  score?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type StandingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandingConnection'] = ResolversParentTypes['StandingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['StandingEdge']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Standing']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StandingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StandingEdge'] = ResolversParentTypes['StandingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Standing'], ParentType, ContextType>;
};

export type StatementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Statement'] = ResolversParentTypes['Statement']> = {
  codeSnippets?: Resolver<ReadonlyArray<ResolversTypes['CodeSnippet']>, ParentType, ContextType>;
  constraints?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  dailyChallengeDates?: Resolver<ReadonlyArray<ResolversTypes['Date']>, ParentType, ContextType>;
  exampleTestCaseList?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  exampleTestCases?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  examples?: Resolver<ReadonlyArray<ResolversTypes['Example']>, ParentType, ContextType>;
  followUp?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  freshness?: Resolver<ResolversTypes['Freshness'], ParentType, ContextType>;
  hints?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  html?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  markdown?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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
  problemCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type UpstreamBudgetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamBudget'] = ResolversParentTypes['UpstreamBudget']> = {
  documentsLeft?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  documentsPerSecond?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type UpstreamQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpstreamQueue'] = ResolversParentTypes['UpstreamQueue']> = {
  expectedWaitMs?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  renewals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  wanted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  warmUps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  badges?: Resolver<Maybe<ResolversTypes['Badges']>, ParentType, ContextType>;
  calendar?: Resolver<Maybe<ResolversTypes['Calendar']>, ParentType, ContextType, RequireFields<UserCalendarArgs, 'timeZone'>>;
  contestHistory?: Resolver<Maybe<ResolversTypes['ContestHistoryConnection']>, ParentType, ContextType, RequireFields<UserContestHistoryArgs, 'first'>>;
  contestRanking?: Resolver<Maybe<ResolversTypes['ContestRanking']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  languages?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LanguageCount']>>, ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
  progress?: Resolver<Maybe<ResolversTypes['Progress']>, ParentType, ContextType>;
  publicLists?: Resolver<Maybe<ResolversTypes['ProblemLists']>, ParentType, ContextType>;
  recentAccepted?: Resolver<Maybe<ResolversTypes['SubmissionList']>, ParentType, ContextType, RequireFields<UserRecentAcceptedArgs, 'first'>>;
  recentSubmissions?: Resolver<Maybe<ResolversTypes['SubmissionList']>, ParentType, ContextType, RequireFields<UserRecentSubmissionsArgs, 'first'>>;
  solutionArticles?: Resolver<Maybe<ResolversTypes['ArticleList']>, ParentType, ContextType, RequireFields<UserSolutionArticlesArgs, 'first'>>;
  solved?: Resolver<Maybe<ResolversTypes['SolvedStats']>, ParentType, ContextType>;
  topics?: Resolver<Maybe<ReadonlyArray<ResolversTypes['TopicCount']>>, ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ApiKey?: ApiKeyResolvers<ContextType>;
  Article?: ArticleResolvers<ContextType>;
  ArticleList?: ArticleListResolvers<ContextType>;
  Badge?: BadgeResolvers<ContextType>;
  Badges?: BadgesResolvers<ContextType>;
  Breaker?: BreakerResolvers<ContextType>;
  CacheEntry?: CacheEntryResolvers<ContextType>;
  CacheEntryTier?: CacheEntryTierResolvers<ContextType>;
  CacheKindStats?: CacheKindStatsResolvers<ContextType>;
  CacheKindTierStats?: CacheKindTierStatsResolvers<ContextType>;
  CacheMark?: CacheMarkResolvers<ContextType>;
  CacheStats?: CacheStatsResolvers<ContextType>;
  CacheTierStats?: CacheTierStatsResolvers<ContextType>;
  Calendar?: CalendarResolvers<ContextType>;
  CalendarDay?: CalendarDayResolvers<ContextType>;
  CalendarMonth?: CalendarMonthResolvers<ContextType>;
  CalendarWeek?: CalendarWeekResolvers<ContextType>;
  Caller?: CallerResolvers<ContextType>;
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
  CreatedApiKey?: CreatedApiKeyResolvers<ContextType>;
  DailyChallenge?: DailyChallengeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DifficultyCount?: DifficultyCountResolvers<ContextType>;
  Discussion?: DiscussionResolvers<ContextType>;
  Example?: ExampleResolvers<ContextType>;
  Forgotten?: ForgottenResolvers<ContextType>;
  Freshness?: FreshnessResolvers<ContextType>;
  GlobalRankingConnection?: GlobalRankingConnectionResolvers<ContextType>;
  GlobalRankingEdge?: GlobalRankingEdgeResolvers<ContextType>;
  GlobalRankingRow?: GlobalRankingRowResolvers<ContextType>;
  LanguageCount?: LanguageCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OfficialSolution?: OfficialSolutionResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ProblemConnection?: ProblemConnectionResolvers<ContextType>;
  ProblemEdge?: ProblemEdgeResolvers<ContextType>;
  ProblemList?: ProblemListResolvers<ContextType>;
  ProblemLists?: ProblemListsResolvers<ContextType>;
  ProblemTotals?: ProblemTotalsResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Progress?: ProgressResolvers<ContextType>;
  ProgressCount?: ProgressCountResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  RatingBucket?: RatingBucketResolvers<ContextType>;
  RatingPercentile?: RatingPercentileResolvers<ContextType>;
  ServerTime?: ServerTimeResolvers<ContextType>;
  ServiceStatus?: ServiceStatusResolvers<ContextType>;
  SimilarProblem?: SimilarProblemResolvers<ContextType>;
  SolvedStats?: SolvedStatsResolvers<ContextType>;
  Standing?: StandingResolvers<ContextType>;
  StandingConnection?: StandingConnectionResolvers<ContextType>;
  StandingEdge?: StandingEdgeResolvers<ContextType>;
  Statement?: StatementResolvers<ContextType>;
  Submission?: SubmissionResolvers<ContextType>;
  SubmissionList?: SubmissionListResolvers<ContextType>;
  Topic?: TopicResolvers<ContextType>;
  TopicCount?: TopicCountResolvers<ContextType>;
  UpcomingBadge?: UpcomingBadgeResolvers<ContextType>;
  UpstreamBudget?: UpstreamBudgetResolvers<ContextType>;
  UpstreamQueue?: UpstreamQueueResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
};

