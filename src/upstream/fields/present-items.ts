/** Lists of LeetCode whose items may be null. */
import { z } from 'zod';
import type { ZodType } from 'zod';

/** The items that are there. */
export function presentItems<Item, Wire>(item: ZodType<Item, Wire>) {
  return z.array(item.nullable()).transform((items) => items.filter((each) => each !== null));
}
