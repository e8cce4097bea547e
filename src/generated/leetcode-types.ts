/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
export type BadgeCategoryEnum =
  | 'ANNUAL'
  | 'COMPETITION'
  /** Daily coding challenge. */
  | 'DCC'
  | 'STUDY_PLAN';

export type ChallengeQuestionTypeEnum =
  | 'DAILY'
  | 'WEEKLY';

export type DifficultyDescribedEnum =
  | 'EASY'
  | 'HARD'
  | 'MEDIUM';

export type ReactionTypeEnum =
  | 'THUMBS_DOWN'
  | 'UPVOTE';

export type TrendingDirectionEnum =
  | 'DOWN'
  | 'NONE'
  | 'UP';

export type ArticleRowFragment = { readonly uuid: string | null, readonly title: string | null, readonly summary: string | null, readonly createdAt: string | null, readonly isAnonymous: boolean | null, readonly hitCount: number | null, readonly questionSlug: string | null, readonly topicId: string | null, readonly slug: string | null, readonly author: { readonly userSlug: string | null } | null, readonly reactions: ReadonlyArray<{ readonly count: number | null, readonly reactionType: ReactionTypeEnum | null } | null> | null, readonly tags: ReadonlyArray<{ readonly name: string | null } | null> | null };

export type BadgeRowFragment = { readonly id: string, readonly name: string, readonly displayName: string, readonly icon: string, readonly creationDate: string, readonly category: BadgeCategoryEnum | null, readonly hoverText: string | null, readonly expired: boolean, readonly medal: { readonly config: { readonly iconGif: string | null } } | null };

export type CataloguePageFragment = { readonly totalNum: number, readonly data: ReadonlyArray<ProblemRowFragment> };

export type ContestHistoryFragment = { readonly attended: boolean, readonly rating: number, readonly ranking: number, readonly trendDirection: TrendingDirectionEnum | null, readonly problemsSolved: number, readonly totalProblems: number, readonly finishTimeInSeconds: number, readonly contest: { readonly title: string, readonly titleSlug: string | null, readonly startTime: number, readonly duration: number } };

export type ContestListFragment = { readonly title: string, readonly titleSlug: string | null, readonly startTime: number, readonly duration: number, readonly containsPremium: boolean | null };

export type ContestQuestionsFragment = { readonly questions: ReadonlyArray<{ readonly credit: number, readonly title: string | null, readonly titleSlug: string | null } | null> | null };

export type ContestRankingFragment = { readonly rating: number, readonly globalRanking: number, readonly totalParticipants: number, readonly topPercentage: number, readonly attendedContestsCount: number, readonly badge: { readonly name: string } | null };

export type ContestSummaryFragment = { readonly title: string, readonly titleSlug: string | null, readonly startTime: number, readonly duration: number, readonly containsPremium: boolean | null };

export type DailyChallengeFragment = { readonly date: string, readonly question: ProblemRowFragment };

export type DailyMonthFragment = { readonly challenges: ReadonlyArray<{ readonly date: string, readonly question: ProblemRowFragment }> };

export type GlobalRankingFragment = { readonly totalUsers: number | null, readonly rankingNodes: ReadonlyArray<{ readonly currentRating: string | null, readonly currentGlobalRanking: number | null, readonly dataRegion: string | null, readonly user: { readonly username: string } | null } | null> | null };

export type OfficialSolutionFragment = { readonly title: string | null, readonly content: string | null, readonly canSee: boolean | null, readonly hasVideoArticle: boolean | null, readonly createdAt: string | null };

export type ProblemDiscussionFragment = { readonly commentCount: number };

export type ProblemRowFragment = { readonly titleSlug: string, readonly questionFrontendId: string | null, readonly title: string, readonly difficulty: string | null, readonly isPaidOnly: boolean | null, readonly categoryTitle: string | null, readonly acRate: number | null, readonly stats: string | null, readonly likes: number | null, readonly dislikes: number | null, readonly hasSolution: boolean, readonly hasVideoSolution: boolean, readonly topicTags: ReadonlyArray<{ readonly slug: string, readonly name: string }> | null };

export type ProblemSolutionsFragment = { readonly totalNum: number | null, readonly edges: ReadonlyArray<{ readonly node: ArticleRowFragment | null } | null> | null };

export type ProblemStatementFragment = { readonly content: string | null, readonly hints: ReadonlyArray<string | null> | null, readonly exampleTestcases: string | null, readonly exampleTestcaseList: ReadonlyArray<string | null>, readonly similarQuestions: string | null, readonly codeSnippets: ReadonlyArray<{ readonly lang: string | null, readonly langSlug: string | null, readonly code: string | null } | null> | null, readonly challengeQuestionsV2: ReadonlyArray<{ readonly date: string, readonly type: ChallengeQuestionTypeEnum | null }> };

export type ProblemSummaryFragment = ProblemRowFragment;

export type ProblemTotalsFragment = { readonly difficulty: string, readonly count: number };

export type PublicListsFragment = { readonly totalLength: number, readonly favorites: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly description: string, readonly questionNumber: number, readonly collectCount: number, readonly viewCount: number | null }> };

export type RatingHistogramFragment = { readonly ratingStart: number, readonly ratingEnd: number, readonly userCount: number, readonly topPercentage: number };

export type RecentAcceptedFragment = { readonly id: string | null, readonly title: string | null, readonly titleSlug: string | null, readonly timestamp: string | null, readonly statusDisplay: string | null, readonly lang: string | null };

export type RecentSubmissionsFragment = { readonly id: string | null, readonly title: string | null, readonly titleSlug: string | null, readonly timestamp: string | null, readonly statusDisplay: string | null, readonly lang: string | null };

export type SolutionArticlesFragment = { readonly totalNum: number | null, readonly edges: ReadonlyArray<{ readonly node: ArticleRowFragment | null } | null> | null };

export type TopicListFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly slug: string, readonly name: string } | null } | null>, readonly pageInfo: { readonly hasNextPage: boolean } };

export type UpcomingContestsFragment = { readonly title: string, readonly titleSlug: string | null, readonly startTime: number, readonly duration: number, readonly containsPremium: boolean | null };

export type UserBadgesFragment = { readonly badges: ReadonlyArray<BadgeRowFragment>, readonly upcomingBadges: ReadonlyArray<{ readonly name: string, readonly icon: string, readonly progress: number }>, readonly activeBadge: BadgeRowFragment | null, readonly contestBadge: BadgeRowFragment | null };

export type UserCalendarFragment = { readonly activeYears: ReadonlyArray<number | null>, readonly submissionCalendar: string };

export type UserIdentityFragment = { readonly username: string };

export type UserLanguagesFragment = { readonly languageProblemCount: ReadonlyArray<{ readonly languageName: string, readonly problemsSolved: number }> | null };

export type UserPostsFragment = { readonly profile: { readonly solutionCount: number, readonly solutionCountDiff: number, readonly categoryDiscussCount: number, readonly categoryDiscussCountDiff: number } };

export type UserProfileFragment = { readonly githubUrl: string | null, readonly twitterUrl: string | null, readonly linkedinUrl: string | null, readonly joinedTimestamp: number, readonly contributions: { readonly points: number, readonly questionCount: number, readonly testcaseCount: number }, readonly profile: { readonly ranking: number, readonly realName: string, readonly aboutMe: string, readonly userAvatar: string | null, readonly countryName: string | null, readonly countryCode: string | null, readonly location: string | null, readonly company: string | null, readonly jobTitle: string | null, readonly school: string | null, readonly websites: ReadonlyArray<string | null> | null, readonly skillTags: ReadonlyArray<string | null>, readonly reputation: number, readonly starRating: number, readonly reputationDiff: number, readonly postViewCount: number, readonly postViewCountDiff: number, readonly birthday: string | null } };

export type UserProgressFragment = { readonly totalQuestionBeatsPercentage: number | null, readonly numAcceptedQuestions: ReadonlyArray<{ readonly difficulty: DifficultyDescribedEnum, readonly count: number }>, readonly numFailedQuestions: ReadonlyArray<{ readonly difficulty: DifficultyDescribedEnum, readonly count: number }>, readonly numUntouchedQuestions: ReadonlyArray<{ readonly difficulty: DifficultyDescribedEnum, readonly count: number }>, readonly userSessionBeatsPercentage: ReadonlyArray<{ readonly difficulty: DifficultyDescribedEnum, readonly percentage: number | null }> };

export type UserSolvedFragment = { readonly submitStatsGlobal: { readonly acSubmissionNum: ReadonlyArray<{ readonly difficulty: string, readonly count: number, readonly submissions: number }>, readonly totalSubmissionNum: ReadonlyArray<{ readonly difficulty: string, readonly count: number, readonly submissions: number }> }, readonly problemsSolvedBeatsStats: ReadonlyArray<{ readonly difficulty: string, readonly percentage: number | null }> };

export type UserTopicsFragment = { readonly tagProblemCounts: { readonly advanced: ReadonlyArray<{ readonly tagName: string, readonly tagSlug: string, readonly problemsSolved: number }>, readonly intermediate: ReadonlyArray<{ readonly tagName: string, readonly tagSlug: string, readonly problemsSolved: number }>, readonly fundamental: ReadonlyArray<{ readonly tagName: string, readonly tagSlug: string, readonly problemsSolved: number }> } };

export type UsersByPrefixFragment = { readonly username: string };
