/** Reads a manifest of trusted documents: which documents there are, by their ids. It knows no schema and no file. */
import { createHash } from 'node:crypto';
import { parse } from 'graphql';
import { z } from 'zod';

/** The text of each document by each name that it may be asked for by. */
export interface Manifest {
  readonly byId: ReadonlyMap<string, string>;
  /** SHA-256 of each text, in hexadecimal. */
  readonly byHash: ReadonlyMap<string, string>;
}

/** What Apollo's clients generate. */
const ofApollo = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string() })),
});
/** What Relay's compiler, GraphQL Code Generator and most others do: id to document. */
const flat = z.record(z.string().min(1), z.string());

/**
 * Throws one Error with a line for each fault, naming the entry. Documents have to be GraphQL and need not fit the schema:
 * a field that is gone must fail for the clients that still ask for it, and not keep the server from starting for all.
 */
export function readManifest(text: string): Manifest {
  const faults: string[] = [];
  const byId = new Map<string, string>();
  const byHash = new Map<string, string>();
  for (const [id, document] of entriesOf(text)) {
    const hash = sha256(document);
    const fault = faultOf(id, document, hash, byId.get(id));
    if (fault !== undefined) faults.push(`entry ${JSON.stringify(id.slice(0, 100))} ${fault}`);
    byId.set(id, document);
    byHash.set(hash, document);
  }
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return { byId, byHash };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function entriesOf(text: string): (readonly [string, string])[] {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new Error(`it is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
  const isApollo = typeof json === 'object' && json !== null && 'format' in json && 'operations' in json;
  if (isApollo) {
    const { data, error } = ofApollo.safeParse(json);
    if (error) throw new Error(toLines(error));
    return data.operations.map(({ id, body }) => [id, body]);
  }
  const { data, error } = flat.safeParse(json);
  if (error) throw new Error(toLines(error));
  return Object.entries(data);
}

function toLines(error: z.ZodError): string {
  return error.issues
    .map(({ path, message }) => (path.length === 0 ? message : `entry ${JSON.stringify(path.join('.'))} ${message}`))
    .join('\n');
}

function faultOf(id: string, document: string, hash: string, known: string | undefined): string | undefined {
  if (known !== undefined && known !== document) return 'is there twice, with two documents';
  if (id.startsWith('sha256:') && id !== `sha256:${hash}`) return `is not the hash of its document, which is ${hash}`;
  try {
    parse(document, { noLocation: true });
    return undefined;
  } catch (error) {
    return `is no GraphQL document: ${error instanceof Error ? error.message : String(error)}`;
  }
}
