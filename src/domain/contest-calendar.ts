/** Contests as an iCalendar file (RFC 5545), for calendars that subscribe to it. */
import type { ContestSummary } from './contest.ts';

/** A calendar that asks more often than every half hour learns nothing new. */
const refreshEvery = 'PT30M';

/** Lines end with CRLF and have at most 75 bytes (RFC 5545, section 3.1). Ids are stable: a moved contest moves. */
export function formatContestCalendar(contests: readonly ContestSummary[], nowMs: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Leetgraph//Contests//EN',
    'X-WR-CALNAME:LeetCode contests',
    `REFRESH-INTERVAL;VALUE=DURATION:${refreshEvery}`,
    `X-PUBLISHED-TTL:${refreshEvery}`,
    ...contests.flatMap((contest) => eventOf(contest, toUtc(new Date(nowMs).toISOString()))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function eventOf({ titleSlug, title, startTime, endTime }: ContestSummary, stamp: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(titleSlug)}@leetgraph`,
    `DTSTAMP:${stamp}`,
    `DTSTART:${toUtc(startTime)}`,
    `DTEND:${toUtc(endTime)}`,
    `SUMMARY:${escapeText(title)}`,
    `URL:https://leetcode.com/contest/${encodeURIComponent(titleSlug)}/`,
    'END:VEVENT',
  ];
}

/** `20260101T143000Z`. */
function toUtc(moment: string): string {
  return `${moment.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

/** RFC 5545, section 3.3.11: what would end the value or the line is escaped; other control characters may not be in it. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, (character) => `\\${character}`)
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, '');
}

/** Breaks a line after at most 75 bytes, never inside a character; what follows begins with a space. */
function fold(line: string): string {
  let folded = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 75) {
      folded += '\r\n ';
      bytes = 1;
    }
    folded += character;
    bytes += size;
  }
  return folded;
}
