/** What the parent of a field really is, where it is not the value of a lookup: mappers of codegen.yml. */
import type { Article } from '../domain/article.ts';
import type { Calendar } from '../domain/calendar.ts';
import type { ContestAttendance } from '../domain/contest-history.ts';
import type { ContestQuestion } from '../domain/contest-questions.ts';
import type { ContestRanking } from '../domain/contest-ranking.ts';
import type { ContestSummary } from '../domain/contest.ts';
import type { GlobalRankingRow } from '../domain/global-ranking.ts';
import type { Profile } from '../domain/profile.ts';
import type { ProblemList } from '../domain/problem-list.ts';
import type { ProblemStatement, SimilarProblem } from '../domain/problem-statement.ts';
import type { ProblemTotals } from '../domain/problem-totals.ts';
import type { ProblemSummary } from '../domain/problem-summary.ts';
import type { DifficultyCount, Solved } from '../domain/solved.ts';
import type { Standing } from '../domain/standings.ts';
import type { Submission } from '../domain/submission.ts';
import type { Freshness } from '../loaders/answer-freshness.ts';
import type { Answer } from '../loaders/lookup-loader.ts';

/** An account that exists, in LeetCode's spelling. */
export interface UserParent {
  readonly username: string;
}

/** `summary` is undefined where only the key was selected, and LeetCode was not asked whether there is such a problem. */
export interface ProblemParent {
  readonly titleSlug: string;
  readonly summary: Answer<ProblemSummary> | undefined;
}

/** What a list already knows of a contest; the rest is looked up when it is asked for. */
export type ContestParent = Pick<ContestSummary, 'titleSlug'> & Partial<ContestSummary>;

/** The day's problem, with the age of the list or answer that named it. */
export interface DailyChallengeParent {
  readonly date: string;
  readonly problem: ProblemParent;
  readonly freshness: Freshness;
}

/** One row of the solved problems, and which number of all problems belongs beside it. */
export interface DifficultyCountParent extends DifficultyCount {
  readonly totalOf: keyof ProblemTotals;
}

/** Solved problems without the numbers of all problems. */
export type SolvedStatsParent = Solved & { readonly freshness: Freshness };

/** A calendar, the time zone that was asked for, and when LeetCode gave the part that can hold today. */
export interface CalendarParent extends Calendar {
  readonly timeZone: string;
  readonly askedAt: string;
  readonly freshness: Freshness;
}

/** The profile card; what the account posted is a lookup of its own. */
export type ProfileParent = Profile & { readonly username: string; readonly freshness: Freshness };

/** `original` is the value as the cache has it: what is made of its HTML is kept by it. */
export type StatementParent = ProblemStatement & {
  readonly original: ProblemStatement;
  readonly freshness: Freshness;
};

/** One contest of an account. */
export type ContestAttendanceParent = ContestAttendance & { readonly username: string };

/** A rating among all. */
export type ContestRankingParent = ContestRanking & { readonly freshness: Freshness };

/** Items of lists that name a problem: the problem itself is looked up when it is asked for. */
export type ArticleParent = Article;
export type ProblemListParent = ProblemList;
export type SubmissionParent = Submission;
export type SimilarProblemParent = SimilarProblem;
export type ContestQuestionParent = ContestQuestion;

/** Rows of ranked lists: the account is another lookup. */
export type StandingParent = Standing;
export type GlobalRankingRowParent = GlobalRankingRow;
