/** `create`, `list` and `revoke` API keys in the database of DATABASE_URL, without a server: how the first one is made. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { ApiKeyRecord, KeyRole } from '../src/access/api-key.ts';
import { createKeyDesk, type KeyDesk } from '../src/access/key-desk.ts';
import type { KeyTable } from '../src/access/key-table.ts';
import { systemClock as clock } from '../src/clock.ts';
import { readConfig } from '../src/config.ts';
import { openKeyTable } from '../src/records/api-key-table.ts';

const usage = `npm run keys -- create [--role reader|operator|administrator] [--note TEXT] [--quota COST] [--days DAYS]
npm run keys -- list
npm run keys -- revoke ID`;

const by = 'command line';
const roles: readonly KeyRole[] = ['reader', 'operator', 'administrator'];
const msPerDay = 24 * 3600 * 1000;

/** The key goes to standard output, alone, so that it can be piped; what is said about it does not. */
async function create(desk: KeyDesk, words: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...words],
    options: {
      role: { type: 'string', default: 'reader' },
      note: { type: 'string', default: '' },
      quota: { type: 'string' },
      days: { type: 'string' },
    },
  });
  const role = roles.find((each) => each === values.role);
  if (role === undefined) throw new Error(`--role must be one of ${roles.join(', ')}`);
  const days = values.days === undefined ? undefined : wholeNumber('--days', values.days);
  const { text, record } = await desk.create(
    {
      role,
      note: values.note,
      quota: values.quota === undefined ? null : wholeNumber('--quota', values.quota),
      expiresAtMs: days === undefined ? null : clock.nowMs() + days * msPerDay,
    },
    by,
  );
  console.log(text);
  console.error(`This is the only time that it is shown. It is known as ${record.id}.`);
}

async function list(desk: KeyDesk): Promise<void> {
  for (const record of await desk.list()) console.log(lineOf(record));
}

async function revoke(desk: KeyDesk, [id, ...more]: readonly string[]): Promise<void> {
  if (id === undefined || more.length > 0) throw new Error(usage);
  const record = await desk.revoke(id, by);
  if (!record) throw new Error(`There is no key ${id}.`);
  console.error(`${record.id} is revoked. Running servers know within three seconds.`);
}

function lineOf({ id, role, note, quota, createdAtMs, expiresAtMs, revokedAtMs }: ApiKeyRecord): string {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const state =
    revokedAtMs !== null
      ? `revoked ${day(revokedAtMs)}`
      : expiresAtMs !== null
        ? `${expiresAtMs <= clock.nowMs() ? 'expired' : 'expires'} ${day(expiresAtMs)}`
        : 'valid';
  return [id, role.padEnd(13), day(createdAtMs), state.padEnd(18), `quota ${quota ?? 'of its role'}`, note].join('  ');
}

function wholeNumber(name: string, text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name} must be a whole number from 1 on`);
  return Number(text);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : `${error.message}: ${reasonOf(error.cause)}`;
}

const commands = new Map([
  ['create', create],
  ['list', list],
  ['revoke', revoke],
]);
const [command = '', ...words] = process.argv.slice(2);
let table: KeyTable | undefined;
try {
  const work = commands.get(command);
  if (work === undefined) throw new Error(usage);
  table = openKeyTable(readConfig(process.env).cache.databaseUrl);
  await work(createKeyDesk({ table, randomBytes, clock, onEvent: () => undefined }), words);
} catch (error) {
  console.error(reasonOf(error).replace(/:\/\/[^/\s@]*@/g, '://***@'));
  process.exitCode = 1;
} finally {
  await table?.close();
}
