/** Moments in words, as the newer parts of LeetCode send them. */
import { z } from 'zod';
import { toMoment } from '../../domain/moment.ts';

/** ISO 8601 with an offset, as Python writes it: microseconds, if there are any. */
export const isoText = z.iso.datetime({ offset: true }).transform((text) => toMoment(Date.parse(text)));
