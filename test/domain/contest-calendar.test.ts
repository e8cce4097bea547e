/** The calendar of contests against RFC 5545. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatContestCalendar } from '../../src/domain/contest-calendar.ts';
import type { ContestSummary } from '../../src/domain/contest.ts';

const nowMs = Date.UTC(2026, 0, 1, 12, 30, 5, 999);
const contest: ContestSummary = {
  titleSlug: 'weekly-contest-483',
  title: 'Weekly Contest 483',
  startTime: '2026-01-04T02:30:00.000Z',
  endTime: '2026-01-04T04:00:00.000Z',
  durationSeconds: 5400,
  containsPremium: null,
};
const titled = (title: string) => formatContestCalendar([{ ...contest, title }], nowMs);

/** The lines as a reader of calendars sees them: section 3.1 says that CRLF and a space inside a line are nothing. */
function unfold(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

/** The text of a property as section 3.3.11 says. */
function textOf(lines: readonly string[], property: string): string | undefined {
  const line = lines.find((each) => each.startsWith(`${property}:`));
  return line?.slice(property.length + 1).replace(/\\([\\;,nN])/g, (_, escaped: string) => {
    return escaped.toLowerCase() === 'n' ? '\n' : escaped;
  });
}

test('has an event for each contest, in UTC, and ends every line with CRLF', () => {
  expect(formatContestCalendar([contest], nowMs)).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Leetgraph//Contests//EN',
      'X-WR-CALNAME:LeetCode contests',
      'REFRESH-INTERVAL;VALUE=DURATION:PT30M',
      'X-PUBLISHED-TTL:PT30M',
      'BEGIN:VEVENT',
      'UID:weekly-contest-483@leetgraph',
      'DTSTAMP:20260101T123005Z',
      'DTSTART:20260104T023000Z',
      'DTEND:20260104T040000Z',
      'SUMMARY:Weekly Contest 483',
      'URL:https://leetcode.com/contest/weekly-contest-483/',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('without a contest is a calendar all the same', () => {
  expect(unfold(formatContestCalendar([], nowMs)).at(-1)).toBe('END:VCALENDAR');
});

describe('a title', () => {
  test('has what would end it escaped', () => {
    expect(unfold(titled('A, b; c\\d: "e"'))).toContain('SUMMARY:A\\, b\\; c\\\\d: "e"');
  });

  test.each(['a\nb', 'a\r\nb', 'a\rb'])('of two lines (%j) stays one line', (title) => {
    expect(unfold(titled(title))).toContain('SUMMARY:a\\nb');
  });

  test('cannot begin a line of its own', () => {
    const lines = unfold(titled('x\r\nEND:VEVENT\r\nBEGIN:VEVENT'));
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
  });

  test('loses control characters, which no text may hold', () => {
    expect(unfold(titled('a\u0000\u0007\u007fb'))).toContain('SUMMARY:ab');
  });

  test('of 67 bytes, 75 with its name, is one line, and one byte more is two', () => {
    expect(titled('x'.repeat(67))).toContain(`\r\nSUMMARY:${'x'.repeat(67)}\r\n`);
    expect(titled('x'.repeat(68))).toContain(`\r\nSUMMARY:${'x'.repeat(67)}\r\n x\r\n`);
  });

  test('is broken before a character of several bytes that would reach beyond 75', () => {
    expect(titled(`${'x'.repeat(66)}é`)).toContain(`\r\nSUMMARY:${'x'.repeat(66)}\r\n é\r\n`);
    expect(titled(`${'x'.repeat(64)}🏁`)).toContain(`\r\nSUMMARY:${'x'.repeat(64)}\r\n 🏁\r\n`);
    expect(titled(`${'x'.repeat(63)}🏁`)).toContain(`\r\nSUMMARY:${'x'.repeat(63)}🏁\r\n`);
  });
});

test('a slug that is none cannot break the address or begin a line', () => {
  const lines = unfold(formatContestCalendar([{ ...contest, titleSlug: 'a b\r\nX:y,z' }], nowMs));
  expect(lines).toContain('URL:https://leetcode.com/contest/a%20b%0D%0AX%3Ay%2Cz/');
  expect(lines.filter((line) => line.startsWith('X:'))).toEqual([]);
});

test('whatever the title, lines have at most 75 bytes of valid UTF-8, and it is read back as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (title) => {
      const text = titled(title);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(line).toString('utf8')).toBe(line);
      }
      const expected = title.replace(/\r\n?/g, '\n').replace(/(?!\n)\p{Cc}/gu, '');
      expect(textOf(unfold(text), 'SUMMARY')).toBe(expected);
    }),
  );
});
