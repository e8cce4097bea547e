/** How many there are of something. */
import { z } from 'zod';

/** A whole number that a GraphQL Int can carry, 0 to 2,147,483,647. */
export const count = z.int32().min(0);
