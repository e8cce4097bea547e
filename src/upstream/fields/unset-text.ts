/** Texts that an account or a problem may not have. */
import { z } from 'zod';

/** LeetCode says null in some places and an empty text in others. */
export const unsetText = z
  .string()
  .nullable()
  .transform((text) => (text === '' ? null : text));
