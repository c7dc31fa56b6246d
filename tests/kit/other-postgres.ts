import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

/** Debian's PostgreSQL 15, the oldest that the product is written for. */
const BIN = '/usr/lib/postgresql/15/bin';

/** A PostgreSQL that the product did not bring along. */
export interface OtherPostgres {
  /** For DATABASE_URL. */
  readonly url: string;
  /** As the server itself tells it. */
  readonly version: string;
  stop(): Promise<void>;
}

/** Whether there is another PostgreSQL on this machine; says loudly that it is not, for what is then left out. */
export function hasOtherPostgres(leftOut: string): boolean {
  if (existsSync(path.join(BIN, 'postgres'))) return true;
  process.stderr.write(`\n*** SKIPPED: no PostgreSQL 15 in ${BIN}; not run: ${leftOut} ***\n\n`);
  return false;
}

/** Starts a throwaway cluster of it, reachable by a socket alone. */
export async function startOtherPostgres(): Promise<OtherPostgres> {
  const account = await postgresAccount();
  const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-pg15-'));
  if (account) await chown(folder, account.uid, account.gid);
  const options = { ...account, cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8' } };
  const cluster = path.join(folder, 'cluster');
  const make = ['--pgdata', cluster, '--username=binhyen', '--encoding=UTF8', '--auth=trust'];
  await run(path.join(BIN, 'initdb'), make, options);
  const settings = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
  const flags = settings.flatMap((setting) => ['-c', setting]);
  const child = spawn(path.join(BIN, 'postgres'), ['-D', cluster, ...flags], { ...options, stdio: 'ignore' });
  const url = `postgresql://binhyen@localhost/postgres?host=${encodeURIComponent(folder)}`;
  const version = await untilAnswering(url, child);
  const stop = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  return { url, version, stop };
}

/** As root, which PostgreSQL refuses to run as, Debian's own account. */
async function postgresAccount(): Promise<{ uid: number; gid: number } | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const line = (await readFile('/etc/passwd', 'utf8'))
    .split('\n')
    .find((each) => each.startsWith('postgres:'));
  const fields = line?.split(':');
  if (fields === undefined) throw new Error('there is no account "postgres"');
  return { uid: Number(fields[2]), gid: Number(fields[3]) };
}

async function untilAnswering(url: string, child: ChildProcess): Promise<string> {
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return rows[0]?.server_version ?? '';
    } catch (error) {
      if (child.exitCode !== null) throw error;
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
