import { execFile } from 'node:child_process';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { exceptions } from './schema-rules.config.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

const reportShape = z.array(
  z.object({
    filePath: z.string(),
    messages: z.array(z.object({ message: z.string(), fatal: z.boolean().optional() })),
  }),
);

/** ESLint as a process: it loads its configuration with a loader that Jest does not have. */
async function findingsOf(): Promise<string[]> {
  const args = ['node_modules/eslint/bin/eslint.js', '--no-config-lookup', '--format', 'json'];
  const config = 'test/conformance/schema-rules.config.mjs';
  const report = await new Promise<string>((resolve, reject) => {
    const words = [...args, '--config', config, 'schema/*.graphql'];
    execFile(process.execPath, words, { cwd: root }, (error, stdout, stderr) => {
      // 1 says that there are findings; 2 that it could not look.
      if (stdout === '' || (error !== null && error.code !== 1)) reject(new Error(stderr));
      else resolve(stdout);
    });
  });
  const files = reportShape.parse(JSON.parse(report));
  expect(files.length).toBeGreaterThan(10);
  return files.flatMap(({ filePath, messages }) => messages.map(({ message }) => `${basename(filePath)}: ${message}`));
}

test('the schema keeps the recommended rules, but for the exceptions that are listed with reasons', async () => {
  expect((await findingsOf()).sort()).toEqual([...exceptions].sort());
});
