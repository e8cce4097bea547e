/** What lookups are about, and by which tags they are forgotten with it. */
import { kindTag, type SubjectsOf, type Tag } from '../cache/tags.ts';
import { fieldOfKey, firstTextOfKey } from './known-lookups.ts';

type Subject = 'user' | 'problem' | 'contest';

/**
 * Fields whose first argument names what they are about. A page of a list is about nobody in particular: it is forgotten
 * by its key, its kind or a pattern; but a list of names of accounts is about each of them.
 */
const subjects: ReadonlyMap<string, Subject> = new Map<string, Subject>([
  ...[
    'userIdentity',
    'userProfile',
    'userSolved',
    'userProgress',
    'userLanguages',
    'userTopics',
    'userBadges',
    'userCalendar',
    'userPosts',
    'publicLists',
    'solutionArticles',
    'contestRanking',
    'contestHistory',
    'recentSubmissions',
    'recentAccepted',
  ].map((field) => [field, 'user'] as const),
  ...['problemSummary', 'problemStatement', 'officialSolution', 'problemSolutions', 'problemDiscussion'].map(
    (field) => [field, 'problem'] as const,
  ),
  ...['contestSummary', 'contestQuestions', 'contestStandings'].map((field) => [field, 'contest'] as const),
]);

/** Of what LeetCode does not know, or does not show. */
export const absentTag: Tag = kindTag('absent');

/** The account, in any case of letters. */
export const userTag = (username: string): Tag => `user:${username.toLowerCase()}`;
export const problemTag = (titleSlug: string): Tag => `problem:${titleSlug}`;
export const contestTag = (titleSlug: string): Tag => `contest:${titleSlug}`;

export const subjectsOf: SubjectsOf = ({ key, value }) => {
  const tags = isAbsent(value) ? [absentTag] : [];
  if (fieldOfKey(key) === 'usersByPrefix') return [...tags, ...namesIn(value).map(userTag)];
  const subject = subjects.get(fieldOfKey(key));
  const name = subject && firstTextOfKey(key);
  return subject && name ? [`${subject}:${name}`, ...tags] : tags;
};

/** The names that an answer of `usersByPrefix` holds; none before it is known. */
function namesIn(finding: unknown): readonly string[] {
  if (typeof finding !== 'object' || finding === null || !('value' in finding)) return [];
  return Array.isArray(finding.value) ? finding.value.filter((name) => typeof name === 'string') : [];
}

/** True for a finding that says that there is nothing, or nothing to see. */
export function isAbsent(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'state' in value && value.state !== 'found';
}
