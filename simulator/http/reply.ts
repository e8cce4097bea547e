/** An HTTP answer as a value, and how it is sent with the headers that Cloudflare and Django add. */
import type { ServerResponse } from 'node:http';

export interface Reply {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function jsonReply(status: number, body: unknown): Reply {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}

export function htmlReply(status: number, title: string, text: string): Reply {
  const body = `<!DOCTYPE html>\n<html>\n<head><title>${title}</title></head>\n<body>\n<h1>${title}</h1>\n<p>${text}</p>\n</body>\n</html>\n`;
  return { status, contentType: 'text/html; charset=utf-8', body };
}

/** Sends the head alone; the length announces the whole body. */
export function sendHead(response: ServerResponse, reply: Reply): void {
  response.writeHead(reply.status, {
    'Content-Type': reply.contentType,
    'Content-Length': Buffer.byteLength(reply.body),
    ...EDGE_HEADERS,
    ...reply.headers,
  });
}

export function sendReply(response: ServerResponse, reply: Reply): void {
  sendHead(response, reply);
  response.end(reply.body);
}

/** The token is the same in every answer: nothing here checks it, and logs stay comparable. */
const CSRF_TOKEN = 'simulatedcsrftoken'.repeat(4).slice(0, 64);

// Seen in July 2026. Nothing is cached at the edge, and there are no rate-limit headers.
const EDGE_HEADERS: Readonly<Record<string, string>> = {
  Server: 'cloudflare',
  'cf-cache-status': 'DYNAMIC',
  Vary: 'Cookie, Origin',
  'Set-Cookie': `csrftoken=${CSRF_TOKEN}; Path=/; Max-Age=31449600; SameSite=Lax; Secure`,
};
