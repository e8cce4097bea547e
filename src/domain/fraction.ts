/** A share of a whole. */
import { z } from 'zod';

/** 0 to 1, both included. */
export const fraction = z.number().min(0).max(1);
