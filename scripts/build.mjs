/** Compiles to dist/ and lays the SDL files beside the code that reads them. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { bundle } from './bundle.mjs';

rmSync('dist', { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
cpSync('schema', 'dist/schema', { recursive: true });
// What is no TypeScript lies beside the code that reads or starts it: SDL, and the thread of the store.
cpSync('src', 'dist/src', { recursive: true, filter: (path) => !path.endsWith('.ts') });
cpSync('simulator', 'dist/simulator', { recursive: true, filter: (path) => !path.endsWith('.ts') });
// After the compiler, whose files stay beside them: benches and the rarer scripts import those one by one.
for (const program of ['src/main.ts', 'simulator/main.ts']) await bundle(program);
// Written last: its time is what build-if-stale compares with, so a broken build is not taken for a good one.
writeFileSync('dist/.built', '');
