/** Contest ratings as LeetCode sends them. */
import { z } from 'zod';

/** Three decimals: LeetCode shows no more, and what a binary fraction adds is noise. */
export const rating = z.number().transform((value) => Math.round(value * 1e3) / 1e3);
