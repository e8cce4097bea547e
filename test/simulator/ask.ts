/** Asks a simulator over real HTTP, as a client of LeetCode does, and reads into what came back. */
import type { Simulator } from '../../simulator/start-simulator.ts';

export interface Answer {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** Undefined when the text is not JSON. */
  readonly body: unknown;
}

export const SITE_HEADERS = { 'Content-Type': 'application/json', Referer: 'https://leetcode.com/' } as const;

export async function ask(
  simulator: Pick<Simulator, 'url'>,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  return await toAnswer(
    await fetch(simulator.url, { method: 'POST', headers: SITE_HEADERS, body, redirect: 'manual' }),
  );
}

/** A control route or a REST page. */
export async function send(simulator: Simulator, method: string, path: string, body?: unknown): Promise<Answer> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return await toAnswer(await fetch(simulator.origin + path, init));
}

/** What is at a path such as "data.matchedUser.badges.0.name"; undefined when there is nothing. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([name]) => name === key)?.[1];
  }, value);
}

/** The keys of the object at a path; none when there is no object. */
export function keysAt(value: unknown, path: string): readonly string[] {
  const inner = at(value, path);
  return typeof inner === 'object' && inner !== null ? Object.keys(inner) : [];
}

/** The list at a path; fails when there is none. */
export function listAt(value: unknown, path: string): readonly unknown[] {
  const list = at(value, path);
  if (!Array.isArray(list)) throw new Error(`There is no list at ${path} of ${JSON.stringify(value).slice(0, 300)}`);
  return list;
}

/** The text at a path; fails when there is none. */
export function textAt(value: unknown, path: string): string {
  const text = at(value, path);
  if (typeof text !== 'string')
    throw new Error(`There is no text at ${path} of ${JSON.stringify(value).slice(0, 300)}`);
  return text;
}

/** The number at a path; fails when there is none. */
export function numberAt(value: unknown, path: string): number {
  const number = at(value, path);
  if (typeof number !== 'number')
    throw new Error(`There is no number at ${path} of ${JSON.stringify(value).slice(0, 300)}`);
  return number;
}

async function toAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  return {
    status: response.status,
    contentType: response.headers.get('content-type') ?? '',
    text,
    body: tryParse(text),
  };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
