/** The map from schema coordinates to resolvers. A field that is not here is read from its parent. */
import type { Resolvers } from '../generated/resolver-types.ts';
import { Article } from './Article.ts';
import { Calendar } from './Calendar.ts';
import { Contest } from './Contest.ts';
import { DailyChallenge } from './DailyChallenge.ts';
import { ContestQuestion, SimilarProblem, Submission } from './problem-links.ts';
import { Mutation } from './Mutation.ts';
import { Problem } from './Problem.ts';
import { ProblemList } from './ProblemList.ts';
import { Profile } from './Profile.ts';
import { Query } from './Query.ts';
import { ContestAttendance, ContestRanking, GlobalRankingRow, Standing } from './ranked.ts';
import { DateScalar, DateTime } from './scalars.ts';
import { DifficultyCount, SolvedStats } from './SolvedStats.ts';
import { Statement } from './Statement.ts';
import { Topic } from './Topic.ts';
import { User } from './User.ts';

export const resolvers: Resolvers = {
  Article,
  Calendar,
  Contest,
  ContestAttendance,
  ContestQuestion,
  ContestRanking,
  DailyChallenge,
  Date: DateScalar,
  DateTime,
  DifficultyCount,
  GlobalRankingRow,
  Mutation,
  Problem,
  ProblemList,
  Profile,
  Query,
  SimilarProblem,
  SolvedStats,
  Standing,
  Statement,
  Submission,
  Topic,
  User,
};
