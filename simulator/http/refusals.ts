/** The answers of LeetCode and its edge that are not GraphQL: mostly HTML, as real clients have to bear. */
import { htmlReply } from './reply.ts';
import type { Reply } from './reply.ts';

export const CSRF_FAILED: Reply = htmlReply(
  403,
  '403 Forbidden',
  'CSRF verification failed. Request aborted. A &#39;Referer header&#39; is required by this HTTPS site, but none was sent.',
);

export const CHALLENGE: Reply = {
  ...htmlReply(403, 'Just a moment...', 'Checking if the site connection is secure.'),
  headers: { 'cf-mitigated': 'challenge' },
};

export const BODY_TOO_LARGE: Reply = htmlReply(413, '413 Request Entity Too Large', 'The request body is too large.');

export const NOT_FOUND: Reply = htmlReply(404, 'Page Not Found', 'Sorry, but there is nothing here.');

export const METHOD_NOT_ALLOWED: Reply = htmlReply(
  405,
  '405 Method Not Allowed',
  'GraphQL only supports GET and POST.',
);

export const LOGIN_PAGE: Reply = htmlReply(200, 'Account Login', 'Sign in to go on.');

/** Too many requests. `Retry-After` is there only sometimes, so it is up to the caller. */
export function rateLimited(format: 'html' | 'json', retryAfterS: number | null): Reply {
  const reply: Reply =
    format === 'html'
      ? htmlReply(429, 'Error 1015', 'You are being rate limited.')
      : { status: 429, contentType: 'application/json', body: '{"detail":"Request was throttled."}' };
  return retryAfterS === null ? reply : { ...reply, headers: { 'Retry-After': String(retryAfterS) } };
}

export function serverError(status: number): Reply {
  return htmlReply(status, `${status}: Web server is returning an unknown error`, 'Try again later.');
}

export function redirectToLogin(location: string): Reply {
  return { ...htmlReply(302, 'Found', 'Moved.'), headers: { Location: location } };
}
