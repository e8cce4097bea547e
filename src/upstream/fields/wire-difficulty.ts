/** Difficulties as a problem of LeetCode names them. */
import { z } from 'zod';
import { difficulty } from '../../domain/difficulty.ts';

/** `Easy`, `Medium` or `Hard`; anything else does not fit. */
export const wireDifficulty = z
  .enum(['Easy', 'Medium', 'Hard'])
  .transform((name) => name.toUpperCase())
  .pipe(difficulty);
