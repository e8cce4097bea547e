/** LeetCode's clock. */
import { z } from 'zod';
import { serverTime as value } from '../../domain/server-time.ts';
import type { ServerTime } from '../../domain/server-time.ts';
import { found } from '../upstream-field.ts';
import type { UpstreamField } from '../upstream-field.ts';
import { noArguments } from './no-arguments.ts';
import type { NoArguments } from './no-arguments.ts';

/** Unix seconds with microseconds. Between 2001 and 5138, because a time in milliseconds would be a thousand times that. */
const wire = z.number().min(1e9).max(1e11);

export const serverTime: UpstreamField<NoArguments, ServerTime> = {
  name: 'serverTime',
  root: 'currentTimestamp',
  rootIsNonNull: false,
  rootArguments: noArguments,
  // A number has no fields.
  fragment: '',
  weight: 0.1,
  parse: (answer) => found({ leetcodeMs: Math.round(wire.parse(answer) * 1000) }),
  value,
};
