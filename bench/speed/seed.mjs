/** Puts users into what a server has cached, by asking for them. */
import { ask, manyBody, userNames } from './work.mjs';

/** As many as `users` takes at once. */
export const atOnce = 200;

/** The users as they were answered. */
export async function askForAll(url, count) {
  const answers = [];
  for (let from = 0; from < count; from += atOnce) {
    const names = userNames(Math.min(atOnce, count - from), from);
    answers.push(...(await ask(url, manyBody(names))).data.users);
  }
  return answers;
}
