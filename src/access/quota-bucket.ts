/** A bucket of query cost, as pure functions of what is in it and of the time. Nothing is kept here. */
import { minuteMs } from './quota.ts';

export interface QuotaBucket {
  readonly tokens: number;
  /** Up to when it has been filled, in milliseconds. */
  readonly atMs: number;
}

export function refillBucket({ tokens, atMs }: QuotaBucket, perMinute: number, nowMs: number): QuotaBucket {
  // A clock that went back fills nothing, and loses nothing.
  const spanMs = Math.max(0, nowMs - atMs);
  return { tokens: Math.min(perMinute, tokens + (spanMs * perMinute) / minuteMs), atMs: Math.max(atMs, nowMs) };
}

/** How long until that many units more are in it, in whole milliseconds. */
export function timeToFill(missing: number, perMinute: number): number {
  return Math.max(0, Math.ceil((missing * minuteMs) / perMinute));
}
