/** The control routes below /_simulator/: what `Controls` offers, over HTTP. No fault, latency or limit reaches them. */
import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import type { Controls } from '../controls.ts';
import { driftSchema } from '../schema/drift.ts';
import { faultSchema } from './faults.ts';
import { latencySchema } from './latency.ts';
import { rateLimitSchema } from './pace.ts';
import { readBody } from './read-body.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

export const CONTROL_PREFIX = '/_simulator/';

const MAX_BODY_BYTES = 65_536;

const nowSchema = z.strictObject({ nowMs: z.number() });
const driftsSchema = z.union([driftSchema, z.array(driftSchema)]);

/** Gets the parsed body and gives what is answered; nothing means 204. */
type Route = (body: unknown) => unknown;

export function createControlRoutes(controls: Controls): (request: IncomingMessage, path: string) => Promise<Reply> {
  const routes = routesOf(controls);
  return async (request, path) => {
    const route = routes.get(`${request.method ?? ''} ${path.slice(CONTROL_PREFIX.length)}`);
    if (route === undefined) return jsonReply(404, { error: `There is no ${request.method ?? ''} ${path}.` });
    try {
      const text = (await readBody(request, MAX_BODY_BYTES)) ?? '';
      const body: unknown = text === '' ? undefined : JSON.parse(text);
      const answer = route(body);
      return answer === undefined ? { status: 204, contentType: 'text/plain', body: '' } : jsonReply(200, answer);
    } catch (error) {
      return jsonReply(400, { error: toMessage(error) });
    }
  };
}

function routesOf(controls: Controls): ReadonlyMap<string, Route> {
  return new Map<string, Route>([
    ['GET health', () => ({ status: 'ok' })],
    ['GET requests', () => ({ requests: controls.requests() })],
    ['DELETE requests', () => controls.clearRequests()],
    ['PUT faults', (body) => controls.setFault(faultSchema.parse(body))],
    ['DELETE faults', () => controls.setFault(null)],
    ['PUT latency', (body) => controls.setLatency(latencySchema.parse(body))],
    ['DELETE latency', () => controls.setLatency(null)],
    ['PUT rate-limit', (body) => controls.setRateLimit(rateLimitSchema.parse(body))],
    ['DELETE rate-limit', () => controls.setRateLimit(null)],
    ['PUT drift', (body) => controls.setDrift(driftsSchema.parse(body))],
    ['DELETE drift', () => controls.setDrift(null)],
    ['PUT now', (body) => controls.setNow(nowSchema.parse(body).nowMs)],
    ['DELETE now', () => controls.setNow(null)],
  ]);
}

/** The caller is a developer, so the message may say everything. */
function toMessage(error: unknown): string {
  if (error instanceof z.ZodError) return z.prettifyError(error);
  return error instanceof Error ? error.message : String(error);
}
