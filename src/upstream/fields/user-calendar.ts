/** Days with submissions of an account, of a calendar year or of about the last twelve months. */
import { z } from 'zod';
import { calendar, toCalendar } from '../../domain/calendar.ts';
import type { Calendar } from '../../domain/calendar.ts';
import { count } from '../../domain/count.ts';
import { utcDayOf } from '../../domain/utc-day.ts';
import type { UserCalendarFragment } from '../../generated/leetcode-types.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { jsonText } from './json-text.ts';
import { matchedUser } from './matched-user.ts';
import { nullIsAbsent } from './null-is-absent.ts';
import type { OfUser } from './of-user.ts';
import { presentItems } from './present-items.ts';
import { unixSecondsText } from './unix-seconds.ts';
import type { WireSchema } from './wire-schema.ts';

export interface OfCalendar extends OfUser {
  /** Null for about the last twelve months. */
  readonly year: number | null;
}

/** Every recorded key is a multiple of this; one that is not would be of no UTC day in particular. */
const daySeconds = 86_400;

const submissionsByDay = z
  .record(z.string(), count)
  .transform((content) => Object.entries(content))
  .pipe(z.array(z.tuple([unixSecondsText.refine((seconds) => seconds % daySeconds === 0), count])))
  .transform((entries) => new Map(entries.map(([seconds, submissions]) => [utcDayOf(seconds * 1000), submissions])));

const inner = z.object({
  activeYears: presentItems(z.int32()),
  submissionCalendar: jsonText(submissionsByDay),
}) satisfies WireSchema<UserCalendarFragment>;

export const userCalendar: UpstreamField<OfCalendar, Calendar> = {
  name: 'userCalendar',
  ...matchedUser,
  // A hidden calendar fails, and being non-null takes the account with it.
  inner: {
    field: 'userCalendar',
    arguments: ({ year }) => (year === null ? {} : { year: { type: 'Int', value: year } }),
  },
  fragment: /* GraphQL */ `
    fragment UserCalendar on UserCalendarNode {
      activeYears
      submissionCalendar
    }
  `,
  weight: 1,
  parse: nullIsAbsent(
    z
      .object({ userCalendar: inner })
      .transform(({ userCalendar: { submissionCalendar, activeYears } }) =>
        toCalendar(submissionCalendar, activeYears),
      ),
  ),
  value: calendar,
};
