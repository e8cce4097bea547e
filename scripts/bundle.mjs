/**
 * Makes a few large files of the thousands that a program consists of, and puts the program in the place of its compiled
 * file: to find and read them took longer than all else at a start (docs/decisions/0018).
 */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { build } from 'esbuild';

/** Left where npm has put them: libsql has native code, and GraphiQL's page is 9 MB of text, which few processes serve. */
const external = ['@libsql/client', '@graphql-yoga/render-graphiql'];

/** Packages in CommonJS require Node's own modules, and an ES module has no `require`. */
const banner =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** Two things of our own files that would be lost, or dragged along, by their moving into one. */
const asIfAlone = {
  name: 'as-if-alone',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const compiled = relative('.', path).split(sep).join('/').replace(/\.ts$/, '.js');
      const contents = readFileSync(path, 'utf8')
        // A file finds what lies beside it by its own address. All that is made here lies one folder below dist/.
        .replaceAll('import.meta.url', `new URL('../${compiled}', import.meta.url).href`)
        // The object `z` holds all of zod, 0.5 MB of it messages in fifty languages; a namespace only what is used of it.
        .replace(/^import { z(?:, type \w+)* } from 'zod';/m, "import * as z from 'zod';");
      return { contents, loader: 'ts' };
    });
  },
};

/** `program` is a source file one folder below the root, for example `src/main.ts`. */
export async function bundle(program) {
  const out = program.replace(/\.ts$/, '');
  await build({
    entryPoints: [{ in: program, out }],
    outdir: 'dist',
    bundle: true,
    // What is imported only when it is needed stays a file of its own.
    splitting: true,
    chunkNames: `parts/${out.replaceAll('/', '-')}-[name]-[hash]`,
    platform: 'node',
    format: 'esm',
    // The oldest that we run on.
    target: 'node20.19',
    external,
    banner: { js: banner },
    plugins: [asIfAlone],
    // Not minified: stack traces keep the names of functions. The maps give lines, to `node --enable-source-maps`.
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
  });
}
