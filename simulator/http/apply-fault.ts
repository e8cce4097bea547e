/** Answers a request in the way of a fault. */
import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import type { Fault } from './faults.ts';
import { CHALLENGE, LOGIN_PAGE, rateLimited, redirectToLogin, serverError } from './refusals.ts';
import { sendHead, sendReply } from './reply.ts';
import type { Reply } from './reply.ts';

export interface FaultContext {
  readonly response: ServerResponse;
  /** Aborted when the client has gone. */
  readonly gone: AbortSignal;
  /** Aborted when the fault was taken away. */
  readonly cleared: AbortSignal;
  /** Makes the right answer, for faults that show some of it. */
  readonly answer: () => Promise<Reply>;
}

export async function applyFault(fault: Fault, context: FaultContext): Promise<void> {
  const { response, gone, cleared, answer } = context;
  const fixed = fixedReplyTo(fault);
  if (fixed !== null) {
    sendReply(response, fixed);
    return;
  }
  switch (fault.kind) {
    case 'cut':
      await sendHalf(response, await answer());
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'silent':
      await untilAborted(AbortSignal.any([gone, cleared]));
      break;
    case 'slow':
      await pause(fault.delayMs, gone);
      break;
    case 'slow-body':
      await trickle(response, await answer(), fault, gone);
      return;
  }
  const late = await answer();
  if (!gone.aborted) sendReply(response, late);
}

/** The answer of faults that do not look at the request; null for those that break or delay the right one. */
function fixedReplyTo(fault: Fault): Reply | null {
  switch (fault.kind) {
    case 'rate-limited':
      return rateLimited(fault.body, fault.retryAfterS ?? null);
    case 'challenge':
      return CHALLENGE;
    case 'server-error':
      return serverError(fault.status);
    case 'redirect':
      return redirectToLogin(fault.location);
    case 'invalid-json':
      return { status: 200, contentType: 'application/json', body: '{"data": {"matchedUser": ' };
    case 'html-200':
      return LOGIN_PAGE;
    case 'data-null':
      return { status: 200, contentType: 'application/json', body: '{"data":null}' };
    default:
      return null;
  }
}

/** Waits, but not for a client that has gone. */
export async function pause(ms: number, gone: AbortSignal): Promise<void> {
  if (ms > 0) await delay(ms, undefined, { signal: gone }).catch(() => undefined);
}

async function sendHalf(response: ServerResponse, reply: Reply): Promise<void> {
  sendHead(response, reply);
  const bytes = Buffer.from(reply.body);
  // Destroyed only after the half has left, or the client would see nothing but a reset.
  await new Promise<void>((resolve) => {
    response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => resolve());
  });
  response.destroy();
}

async function trickle(
  response: ServerResponse,
  reply: Reply,
  { delayMs, pieceBytes }: { readonly delayMs: number; readonly pieceBytes: number },
  gone: AbortSignal,
): Promise<void> {
  sendHead(response, reply);
  response.flushHeaders();
  const bytes = Buffer.from(reply.body);
  for (let from = 0; from < bytes.length && !gone.aborted; from += pieceBytes) {
    await pause(delayMs, gone);
    response.write(bytes.subarray(from, from + pieceBytes));
  }
  response.end();
}

async function untilAborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
