/** The three difficulties of problems. */
import { z } from 'zod';

export const difficulty = z.enum(['EASY', 'MEDIUM', 'HARD']);
