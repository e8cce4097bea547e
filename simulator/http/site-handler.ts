/** The life of a request: read, logged, limited, failed on purpose or answered. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { applyFault, pause } from './apply-fault.ts';
import { CONTROL_PREFIX } from './control-routes.ts';
import type { FaultSwitch } from './faults.ts';
import { latencyOf } from './latency.ts';
import type { Latency } from './latency.ts';
import type { Pace } from './pace.ts';
import { readBody } from './read-body.ts';
import { BODY_TOO_LARGE, rateLimited, serverError } from './refusals.ts';
import { sendReply } from './reply.ts';
import type { Reply } from './reply.ts';
import type { RequestLog } from './request-log.ts';
import { rootFieldsOf } from './root-fields.ts';
import { answerSite, readSiteRequest } from './site-answer.ts';
import type { SiteAnswerOptions } from './site-answer.ts';

export interface SiteHandlerOptions {
  readonly answer: SiteAnswerOptions;
  readonly log: RequestLog;
  readonly pace: Pace;
  readonly faults: FaultSwitch;
  readonly latency: () => Latency;
  readonly wallClock: () => number;
  readonly control: (request: IncomingMessage, path: string) => Promise<Reply>;
}

// What a Django site accepts is 2.5 MB by default; a client that sends even 1 MiB has merged too much.
const MAX_BODY_BYTES = 1_048_576;

export function createSiteHandler(
  options: SiteHandlerOptions,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    handle(request, response, options).catch(() => {
      // A client that goes while it still sends ends up here too.
      if (response.headersSent || response.destroyed) response.destroy();
      else sendReply(response, serverError(500));
    });
  };
}

async function handle(message: IncomingMessage, response: ServerResponse, options: SiteHandlerOptions): Promise<void> {
  const receivedAtMs = options.wallClock();
  const url = new URL(message.url ?? '/', 'http://simulator.invalid');
  if (url.pathname.startsWith(CONTROL_PREFIX)) {
    sendReply(response, await options.control(message, url.pathname));
    return;
  }
  const body = await readBody(message, MAX_BODY_BYTES);
  const request = readSiteRequest(message, url, body ?? '');
  const operation = request.graphql !== null && 'operation' in request.graphql ? request.graphql.operation : null;
  const aliases = operation === null ? [] : rootFieldsOf(operation);
  const end = options.log.add({ receivedAtMs, message, path: url.pathname + url.search, operation, aliases });
  const gone = new AbortController();
  response.once('finish', () =>
    end({ endedAtMs: options.wallClock(), status: response.statusCode, connectionCut: false }),
  );
  response.once('close', () => {
    gone.abort();
    if (response.writableFinished) return;
    const status = response.headersSent ? response.statusCode : null;
    end({ endedAtMs: options.wallClock(), status, connectionCut: true });
  });

  if (body === null) {
    sendReply(response, BODY_TOO_LARGE);
    return;
  }
  // The edge comes before the site: what it stops costs no time and no execution.
  if (!options.pace.take(receivedAtMs)) {
    sendReply(response, rateLimited('html', null));
    return;
  }
  const answer = async (): Promise<Reply> => {
    await pause(latencyOf(options.latency(), aliases.length), gone.signal);
    return await answerSite(request, options.answer);
  };
  const met = options.faults.next(request.graphql === null ? [url.pathname] : aliases.map(({ root }) => root));
  if (met !== null) {
    await applyFault(met.fault, { response, gone: gone.signal, cleared: met.cleared, answer });
    return;
  }
  const reply = await answer();
  if (!gone.signal.aborted) sendReply(response, reply);
}
