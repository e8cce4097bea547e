/** Runs the fields of one object. Promises are chained as graphql-js chains them: that decides the order of errors. */
import { isAsIs } from './complete-leaf.ts';
import { isPromise, type Selection } from './plan.ts';
import type { ResponsePath } from './response-path.ts';
import type { Run } from './run.ts';

export type AnswerObject = Record<string, unknown>;

/** The object of the answer, or a promise of it when one of its fields is a promise. */
export function executeSelection(
  run: Run,
  selection: Selection,
  source: unknown,
  path: ResponsePath | undefined,
): AnswerObject | Promise<AnswerObject> {
  const answer: AnswerObject = {};
  // Which of them are promises; most objects have none, and make no list.
  let waited: string[] | undefined;
  try {
    for (const field of selection) {
      const { asIs } = field;
      if (asIs !== undefined && isObject(source)) {
        const property = source[asIs.property];
        if (isAsIs(asIs.scalar, property)) {
          answer[field.responseName] = property;
          continue;
        }
      }
      const value = field.execute(run, source, path);
      answer[field.responseName] = value;
      if (typeof value === 'object' && isPromise(value)) (waited ??= []).push(field.responseName);
    }
  } catch (error) {
    if (waited === undefined) throw error;
    // The others go on, and may fail as well: the error is told when they have ended.
    return settle(answer, waited).finally(() => {
      throw error;
    });
  }
  return waited === undefined ? answer : settle(answer, waited);
}

function isObject(source: unknown): source is Readonly<Record<string, unknown>> {
  return typeof source === 'object' && source !== null;
}

async function settle(answer: AnswerObject, waited: readonly string[]): Promise<AnswerObject> {
  const values = await Promise.all(waited.map((name) => answer[name]));
  for (const [index, name] of waited.entries()) answer[name] = values[index];
  return answer;
}
