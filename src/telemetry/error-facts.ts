/** What a log may say of an error: name, code and message, without passwords, and never the object, which may hold a body. */
import { types } from 'node:util';
import { LeetgraphError } from '../errors.ts';

export interface ErrorFacts {
  readonly name: string;
  readonly code?: string;
  readonly message: string;
  readonly cause?: ErrorFacts;
}

// A message that is longer quotes something, and what is quoted does not belong in a log.
const maxMessageLength = 300;

/** Follows `cause` two steps: LeetgraphError → what the network said → why. */
export function toErrorFacts(error: unknown, steps = 2): ErrorFacts {
  if (!(error instanceof Error || types.isNativeError(error))) return { name: typeof error, message: 'not an Error' };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause === undefined || steps === 0 ? {} : { cause: toErrorFacts(error.cause, steps - 1) };
  return { name: error.name, ...code, message: withoutSecrets(error.message).slice(0, maxMessageLength), ...cause };
}

/** A label: anything but an error of ours is a fault of ours. */
export function codeOf(error: unknown): string {
  return error instanceof LeetgraphError ? error.code : 'INTERNAL_SERVER_ERROR';
}

/** The lines of the stack below the message: files and functions of ours, nothing that came from outside. */
export function toStackLines(error: unknown): readonly string[] {
  if (!(error instanceof Error || types.isNativeError(error))) return [];
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .map((line) => line.slice(7));
}

/** `redis://user:password@host` becomes `redis://***@host`. */
function withoutSecrets(text: string): string {
  return text.replace(/:\/\/[^/\s@]*@/g, '://***@');
}
