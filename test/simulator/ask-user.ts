/** Asks everything about one user that has to agree with itself. */
import type { Simulator } from '../../simulator/start-simulator.ts';
import { ask } from './ask.ts';

const WHOLE_USER = `
  allQuestionsCount { difficulty count }
  matchedUser(username: $name) {
    username profile { ranking } problemsSolvedBeatsStats { difficulty percentage }
    submitStats { acSubmissionNum { difficulty count submissions } totalSubmissionNum { difficulty count submissions } }
    languageProblemCount { languageName problemsSolved }
    userCalendar { activeYears streak totalActiveDays submissionCalendar } submissionCalendar
  }
  userProfileUserQuestionProgressV2(userSlug: $name) {
    numAcceptedQuestions { difficulty count } numFailedQuestions { difficulty count } numUntouchedQuestions { difficulty count }
  }
  recentSubmissionList(username: $name) { id titleSlug timestamp statusDisplay lang runtime url }
  recentAcSubmissionList(username: $name) { id titleSlug timestamp statusDisplay }`;

export async function askUser(simulator: Simulator, name: string): Promise<unknown> {
  return (await ask(simulator, `query($name: String!) {${WHOLE_USER}}`, { name })).body;
}
