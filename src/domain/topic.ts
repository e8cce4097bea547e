/** Topics of problems, for example Array. */
import { z } from 'zod';

export const topic = z.object({ slug: z.string().min(1), name: z.string() }).readonly();

/** By name. */
export const topics = z.array(topic).readonly();

export type Topic = z.infer<typeof topic>;
