import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { ConfigError } from '../config.ts';

const run = promisify(execFile);

/** The system account that PostgreSQL runs under. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const NAME = 'postgres';

/**
 * The account to run PostgreSQL under: undefined for one's own, or, as root (which PostgreSQL refuses),
 * the system's `postgres`, created where it is missing.
 * Throws `ConfigError` where it can be neither found nor created.
 */
export async function postgresAccount(): Promise<Account | undefined> {
  if (process.geteuid?.() !== 0) return undefined;
  const found = await lookUp(NAME);
  if (found !== undefined) return found;
  await create(NAME);
  const created = await lookUp(NAME);
  if (created !== undefined) return created;
  throw new ConfigError(
    `PostgreSQL does not run as root, and the account "${NAME}" could not be created: create it, start the server as another user, or set DATABASE_URL.`,
  );
}

async function lookUp(name: string): Promise<Account | undefined> {
  const lines = (await readFile('/etc/passwd', 'utf8')).split('\n');
  const fields = lines.find((line) => line.startsWith(`${name}:`))?.split(':');
  return fields && { uid: Number(fields[2]), gid: Number(fields[3]) };
}

async function create(name: string): Promise<void> {
  const useradd = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', name];
  // busybox (Alpine) has adduser alone
  await run('useradd', useradd).catch(() => run('adduser', ['-S', '-D', '-H', name]).catch(() => undefined));
}

/** Whether an account may walk into a folder and, with `write`, make files there. */
export async function canUse(
  account: Account | undefined,
  folder: string,
  options: { write: boolean },
): Promise<boolean> {
  const script = options.write ? 'test -x "$1" && test -w "$1"' : 'test -x "$1" && test -r "$1"';
  return run('/bin/sh', ['-c', script, 'sh', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}
