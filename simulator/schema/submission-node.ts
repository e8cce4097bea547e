/** A submission in the shape of `SubmissionDumpNode`. */
import { languageOf } from '../data/languages.ts';
import { mix32, toFraction } from '../data/random.ts';
import type { Submission } from '../data/user-activity.ts';
import type { UserName } from '../data/user-name.ts';
import { languageSlugFor } from '../data/user-solved.ts';
import { toAgeText } from '../data/utc-time.ts';
import { ACCEPTED, rejectionAt } from '../data/verdicts.ts';
import type { World } from '../data/world.ts';
import { toTopicTagNode } from './tag-node.ts';

export function toSubmissionNode(world: World, user: UserName, submission: Submission) {
  const { problem, timestampS, isAccepted, hash } = submission;
  const verdict = isAccepted ? ACCEPTED : rejectionAt(toFraction(mix32(hash, 4)));
  const language = languageOf(languageSlugFor(world, user, problem));
  return {
    id: String(submission.id),
    title: problem.title,
    titleSlug: problem.titleSlug,
    frontendId: String(problem.number),
    timestamp: String(timestampS),
    statusDisplay: verdict.name,
    status: verdict.id,
    lang: language.slug,
    langName: language.name,
    langVerboseName: language.name,
    runtime: isAccepted ? `${mix32(hash, 5) % 900} ms` : 'N/A',
    memory: isAccepted ? `${10 + (mix32(hash, 6) % 900) / 10} MB` : 'N/A',
    url: `/submissions/detail/${submission.id}/`,
    time: toAgeText(world.nowMs / 1000 - timestampS),
    isPending: 'Not Pending',
    hasNotes: false,
    // Private to the owner.
    notes: '',
    flagType: null,
    topicTags: () => problem.topics.map((topic) => toTopicTagNode(world, topic)),
  };
}
