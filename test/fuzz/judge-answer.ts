/** What is wrong with an answer to hostile input, and whether it is a refusal. */
import { z } from 'zod';
import type { Answer } from './send-hostile.ts';

const error = z.looseObject({
  path: z.array(z.union([z.string(), z.number()])).optional(),
  extensions: z.looseObject({ code: z.string() }),
});
const graphqlAnswer = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(error).optional(),
});

/** What is no JSON on purpose: the contract, calendars, figures, and answers that have no body. */
const otherPaths = /^\/(?:schema\.graphql|contests\.ics|metrics)(?:\?|$)/;

/** Undefined: nothing, or the client was hung up on, which is an answer too. */
export function faultOf(path: string, answer: Answer | undefined): string | undefined {
  if (answer === undefined) return undefined;
  const { status, type, text } = answer;
  const said = text.slice(0, 300);
  if (status >= 500) return `status ${status}: ${said}`;
  if (text.includes('INTERNAL_SERVER_ERROR')) return `masked: ${said}`;
  if (/\bat .*\.[jt]s:\d+|node_modules|polluted/.test(text)) return `tells of the inside: ${said}`;
  if (text === '' || otherPaths.test(path)) return undefined;
  if (!/^application\/(?:graphql-response\+)?json\b/.test(type)) return `${type} is no type of JSON: ${said}`;
  return toJson(text) === undefined ? `no JSON: ${said}` : undefined;
}

/**
 * True where nothing may have been looked up: it was refused as a whole, or each of its fields for what it was given. Data
 * that is null as a whole says too little: the neighbours of a field that may not be null have been looked up.
 */
export function isRefusal(answer: Answer | undefined): boolean {
  if (answer === undefined) return false;
  const { data, errors = [] } = graphqlAnswer.safeParse(toJson(answer.text)).data ?? {};
  if (answer.status >= 400 || (errors.length > 0 && data === undefined)) return true;
  const faulty = new Set(errors.map(({ path, extensions }) => extensions.code === 'BAD_USER_INPUT' && path?.[0]));
  return data != null && Object.entries(data).every(([name, value]) => value === null && faulty.has(name));
}

export function codesOf(answer: Answer | undefined): readonly string[] {
  const { errors = [] } = graphqlAnswer.safeParse(toJson(answer?.text ?? '')).data ?? {};
  return errors.map(({ extensions }) => extensions.code);
}

function toJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
