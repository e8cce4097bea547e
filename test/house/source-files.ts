/** The source files of the project with what they import, for the tests about the repository itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Relative imports as paths from the root, type imports included. */
  readonly imports: readonly string[];
  /** Names of packages and `node:` modules. */
  readonly packages: readonly string[];
}

const importPattern = /^(?:import|export)\b[^;]*?\bfrom '([^']+)'|\bimport\('([^']+)'\)|^import '([^']+)'/gm;

export function sourceFiles(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => {
      const path = join(folder, name);
      const text = readFileSync(path, 'utf8');
      const targets = [...text.matchAll(importPattern)].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
      return {
        path,
        text,
        imports: targets
          .filter((target) => target.startsWith('.'))
          .map((target) => normalize(join(dirname(path), target))),
        packages: targets.filter((target) => !target.startsWith('.')),
      };
    });
}
