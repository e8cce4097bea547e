/** The text of a backup: a line of JSON a record, a header before and a count after them. The same for every database. */
import { z } from 'zod';
import type { TierEntry } from './tier.ts';

/** Counts up when a line means something else. A restore refuses what it does not know. */
const version = 1;
const format = 'leetgraph-answers';

const headerSchema = z.object({ format: z.literal(format), version: z.literal(version), takenAtMs: z.number() });
const endSchema = z.object({ records: z.number() });

const momentMs = z.number().nonnegative();
const entrySchema = z
  .object({
    key: z.string().min(1),
    kind: z.string().min(1),
    value: z.unknown().refine((value) => value !== undefined),
    storedAtMs: momentMs,
    freshUntilMs: momentMs,
    staleUntilMs: momentMs,
  })
  .refine(({ freshUntilMs, staleUntilMs }) => freshUntilMs <= staleUntilMs);

/** What a line that is not the header says; undefined for one that is not of this format. */
export type BackupLine = { readonly entry: TierEntry } | { readonly end: { readonly records: number } } | undefined;

export function toHeaderLine(takenAtMs: number): string {
  return JSON.stringify({ format, version, takenAtMs });
}

export function toEntryLine({ key, kind, record }: TierEntry): string {
  const { value, storedAtMs, freshUntilMs, staleUntilMs } = record;
  return JSON.stringify({ key, kind, value, storedAtMs, freshUntilMs, staleUntilMs });
}

/** The last line: without it a backup that was cut short could not be told from a whole one. */
export function toEndLine(records: number): string {
  return JSON.stringify({ records });
}

export function isHeaderLine(line: string): boolean {
  return headerSchema.safeParse(parseJson(line)).success;
}

export function parseLine(line: string): BackupLine {
  const json = parseJson(line);
  const end = endSchema.safeParse(json).data;
  if (end) return { end };
  const read = entrySchema.safeParse(json).data;
  if (!read) return undefined;
  const { key, kind, ...record } = read;
  return { entry: { key, kind, record } };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
