/** Whether a client takes any form that an answer can have. Which form it gets is Apollo Server's choice, or answer-type.ts'. */
import { answerTypeOf } from './answer-type.ts';

interface MediaRange {
  readonly type: string;
  readonly subtype: string;
  /** How much it says: of two that hold a form the one that says more counts. */
  readonly exactness: number;
  /** 0: not this. */
  readonly quality: number;
}

const forms = ['application/json', 'application/graphql-response+json'];

/**
 * To be asked before anything is done: Apollo Server looks when the answer is made, so that LeetCode would have been asked
 * for what nobody reads, or a key been made that nobody will ever see. It counts as Apollo does (RFC 9110, section 12.5.1;
 * a test compares the two).
 */
export function takesAnswers(accept: string | undefined): boolean {
  if (accept === undefined || accept === '' || answerTypeOf(accept) !== undefined) return true;
  const ranges = accept.split(',').flatMap(toRange);
  return forms.some((form) => qualityOf(form, ranges) > 0);
}

function qualityOf(form: string, ranges: readonly MediaRange[]): number {
  const [ofForm, subOfForm] = form.split('/');
  const holding = ranges.filter(
    ({ type, subtype }) => (type === ofForm || type === '*') && (subtype === subOfForm || subtype === '*'),
  );
  const most = Math.max(...holding.map(({ exactness }) => exactness));
  return Math.max(0, ...holding.map(({ exactness, quality }) => (exactness === most ? quality : 0)));
}

/** Nothing of one that asks for what no answer has, such as another version or another alphabet. */
function toRange(text: string): MediaRange[] {
  const [whole = '', ...parameters] = text.split(';').map((part) => part.trim().toLowerCase());
  const [type = '', subtype = ''] = whole.split('/');
  const exactness = (type === '*' ? 0 : 4) + (subtype === '*' ? 0 : 2);
  let quality = 1;
  let isParticular = 0;
  for (const parameter of parameters) {
    const [name = '', value = ''] = parameter.split('=').map((part) => part.trim().replaceAll('"', ''));
    if (name === 'q') quality = value === '' ? 1 : Number.parseFloat(value);
    else if (name === 'charset' && value === 'utf-8') isParticular = 1;
    else if (name !== '') return [];
  }
  return quality > 0 || quality === 0 ? [{ type, subtype, exactness: exactness + isParticular, quality }] : [];
}

/** As Fastify's own refusals are: with a status, and a message about the request. */
export class NothingAcceptable extends Error {
  readonly statusCode = 406;

  constructor() {
    super(`The Accept header takes neither ${forms.join(' nor ')}`);
  }
}
