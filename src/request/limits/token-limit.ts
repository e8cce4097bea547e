/** The limit of tokens: graphql-js counts them while it parses, and says so in words alone. */
import { tooManyTokens, type LimitBreach } from './document-limits.ts';

/** The parser's sentence (graphql 16.15, language/parser.js); a test sees that it still says so. */
const sentence = /^Syntax Error: Document contains more that (\d+) tokens\. Parsing aborted\.$/;

/** Undefined: the error is another one. */
export function tokenBreachIn(error: unknown): LimitBreach | undefined {
  const max = error instanceof Error ? sentence.exec(error.message)?.[1] : undefined;
  return max === undefined ? undefined : tooManyTokens(Number(max));
}
