/** The map from schema coordinates to resolvers. A field that is not here is read from its parent. */
import type { Resolvers } from '../generated/resolver-types.ts';
import { Contest } from './Contest.ts';
import { DailyChallenge } from './DailyChallenge.ts';
import { ContestQuestion, SimilarProblem, Submission } from './problem-links.ts';
import { Problem } from './Problem.ts';
import { Query } from './Query.ts';
import { DateScalar, DateTime } from './scalars.ts';
import { DifficultyCount, SolvedStats } from './SolvedStats.ts';
import { Topic } from './Topic.ts';
import { User } from './User.ts';

export const resolvers: Resolvers = {
  Contest,
  ContestQuestion,
  DailyChallenge,
  Date: DateScalar,
  DateTime,
  DifficultyCount,
  Problem,
  Query,
  SimilarProblem,
  SolvedStats,
  Submission,
  Topic,
  User,
};
