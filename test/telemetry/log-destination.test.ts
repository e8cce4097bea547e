/** Log lines that gather: none is lost, none comes twice, and their order stays. */
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createLogDestination } from '../../src/telemetry/log-destination.ts';
import { untilTrue } from '../support/redis-server.ts';

let folder: string;
let path: string;
let fd: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leetgraph-log-'));
  path = join(folder, 'log');
  fd = openSync(path, 'a');
});
afterEach(() => {
  closeSync(fd);
  rmSync(folder, { recursive: true, force: true });
});

const lines = (count: number) => Array.from({ length: count }, (_, at) => `{"line":${at},"text":"straße"}\n`);
const written = () => readFileSync(path, 'utf8');

test('writes a line that comes alone, soon', async () => {
  createLogDestination(fd).write('one\n');
  await untilTrue(() => written() === 'one\n');
});

test('writes all lines in their order when it is closed, however many they are', async () => {
  const log = createLogDestination(fd);
  const all = lines(100_000);
  for (const line of all) log.write(line);
  await log.close();
  expect(written()).toBe(all.join(''));
});

test('writes what has gathered before a process ends', () => {
  const log = createLogDestination(fd);
  const all = lines(100);
  for (const line of all) log.write(line);
  log.flush();
  expect(written()).toBe(all.join(''));
});

test('waits for a pipe whose reader stands still, drops nothing of what fits, and does not hold up the process', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('sh', ['-c', `sleep 0.5; cat > ${path} < ${pipe}`]);
  // Opened for both, so that opening does not wait for the reader.
  const end = openSync(pipe, 'r+');
  try {
    const log = createLogDestination(end);
    const all = lines(20_000);
    for (const line of all) log.write(line);
    await log.close();
    await untilTrue(() => written() === all.join(''));
  } finally {
    reader.kill();
    closeSync(end);
  }
});
