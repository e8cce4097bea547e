/** Refuses a text whose brackets nest so deep that reading it would end the parser's stack. */
import { LeetgraphError } from '../../errors.ts';
import type { FindDocument } from '../documents/documents.ts';
import type { LimitEvent } from './limit-event.ts';

/**
 * graphql-js's parser calls itself at each bracket and ends with a RangeError at about 2,000 of them (16.15, Node 20, a
 * stack of 984 KB). What people write nests 10 to 40 deep; how deep fields may is a setting, and looked at after parsing.
 */
const maxNesting = 500;

export function limitNesting(findDocument: FindDocument, onEvent: (event: LimitEvent) => void): FindDocument {
  return (named) => {
    if (typeof named.query === 'string' && nestsDeeper(named.query, maxNesting)) {
      onEvent({ type: 'request-over-limit', limit: 'depth' });
      throw new LeetgraphError('QUERY_TOO_DEEP', `brackets must be at most ${maxNesting} deep within one another`);
    }
    return findDocument(named);
  };
}

/** Whether more than that many brackets are open at some place. One pass; strings and comments are passed over. */
export function nestsDeeper(text: string, max: number): boolean {
  let open = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (char === '{' || char === '(' || char === '[') {
      open += 1;
      if (open > max) return true;
    } else if (char === '}' || char === ')' || char === ']') open -= 1;
    else if (char === '#') at = endOfLine(text, at);
    else if (char === '"') at = text.startsWith('"""', at) ? endOfBlock(text, at + 3) : endOfString(text, at + 1);
  }
  return false;
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\n' || text[at] === '\r') return at;
  }
  return text.length;
}

/** The place of its last quote, or of the end of the line that cuts it: the parser will say what is wrong with that. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at += 1;
    else if (char === '"' || char === '\n' || char === '\r') return at;
  }
  return text.length;
}

function endOfBlock(text: string, from: number): number {
  for (let end = text.indexOf('"""', from); end !== -1; end = text.indexOf('"""', end + 3)) {
    if (text[end - 1] !== '\\') return end + 2;
  }
  return text.length;
}
