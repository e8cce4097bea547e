/** Fields of contest results that lead further: to the account, or to where a rating stands. */
import { percentileOf } from '../domain/rating-histogram.ts';
import type {
  ContestAttendanceResolvers,
  ContestRankingResolvers,
  GlobalRankingRowResolvers,
  StandingResolvers,
} from '../generated/resolver-types.ts';
import { ratingHistogramLookup } from '../loaders/contest-lookups.ts';
import type { LookupLoader } from '../loaders/lookup-loader.ts';
import { loadNamedUser, loadUser } from './load-user.ts';
import { whenLoaded } from './when-loaded.ts';

export const ContestRanking: ContestRankingResolvers = {
  percentile: ({ rating }, _, { loader }) => loadPercentile(loader, rating),
};

export const ContestAttendance: ContestAttendanceResolvers = {
  percentile: ({ rating }, _, { loader }) => loadPercentile(loader, rating),
  async user({ username }, _, context, info) {
    const user = await loadUser(username, context, info);
    if (!user) throw new Error(`${username} has a contest history and no account`);
    return user;
  },
};

export const Standing: StandingResolvers = {
  user: ({ username, region }, _, context, info) => (region === 'US' ? loadNamedUser(username, context, info) : null),
};

export const GlobalRankingRow: GlobalRankingRowResolvers = {
  user: ({ username, region }, _, context, info) => (region === 'US' ? loadNamedUser(username, context, info) : null),
};

function loadPercentile(loader: LookupLoader, rating: number) {
  return whenLoaded(loader.load(ratingHistogramLookup({})), ({ value }) => percentileOf(value ?? [], rating));
}
