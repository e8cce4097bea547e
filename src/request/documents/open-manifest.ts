/** The manifest of trusted documents, out of its file. */
import { readFileSync } from 'node:fs';
import { readManifest, type Manifest } from './manifest.ts';

/** Throws one Error that names the file and says of each entry what is wrong with it. Read once: before anybody is answered. */
export function openManifest(path: string): Manifest {
  try {
    return readManifest(readFileSync(path, 'utf8'));
  } catch (error) {
    const because = error instanceof Error ? error.message : String(error);
    throw new Error(`the trusted documents in ${path} cannot be used:\n${because}`, { cause: error });
  }
}
