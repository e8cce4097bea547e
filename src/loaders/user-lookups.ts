/** The lookups about one account. Names may come in any case of letters: the key ignores it, LeetCode gets them as they came. */
import { contestHistory } from '../upstream/fields/contest-history.ts';
import { contestRanking } from '../upstream/fields/contest-ranking.ts';
import { recentAccepted } from '../upstream/fields/recent-accepted.ts';
import { recentSubmissions } from '../upstream/fields/recent-submissions.ts';
import { userBadges } from '../upstream/fields/user-badges.ts';
import { userCalendar } from '../upstream/fields/user-calendar.ts';
import { userIdentity } from '../upstream/fields/user-identity.ts';
import { userLanguages } from '../upstream/fields/user-languages.ts';
import { userProfile } from '../upstream/fields/user-profile.ts';
import { userProgress } from '../upstream/fields/user-progress.ts';
import { userSolved } from '../upstream/fields/user-solved.ts';
import { userTopics } from '../upstream/fields/user-topics.ts';
import { lookupsOf } from './lookup.ts';

export const userIdentityLookup = lookupsOf(userIdentity, 'profile');
export const userProfileLookup = lookupsOf(userProfile, 'profile');
export const userSolvedLookup = lookupsOf(userSolved, 'profile');
export const userProgressLookup = lookupsOf(userProgress, 'profile');
export const userLanguagesLookup = lookupsOf(userLanguages, 'profile');
export const userTopicsLookup = lookupsOf(userTopics, 'profile');
export const userBadgesLookup = lookupsOf(userBadges, 'profile');
export const userCalendarLookup = lookupsOf(userCalendar, 'submissions');
export const contestRankingLookup = lookupsOf(contestRanking, 'contests');
export const contestHistoryLookup = lookupsOf(contestHistory, 'contests');
export const recentSubmissionsLookup = lookupsOf(recentSubmissions, 'submissions');
export const recentAcceptedLookup = lookupsOf(recentAccepted, 'submissions');
