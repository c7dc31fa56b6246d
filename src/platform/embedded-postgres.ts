import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, chown, mkdir, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { ConfigError } from './config.ts';
import type { Log } from './log.ts';
import { type Account, canUse, postgresAccount } from './postgres/account.ts';
import { type Binaries, findBinaries } from './postgres/binaries.ts';
import {
  dropOwnership,
  readPostmaster,
  stopOrphan,
  takeOwnership,
  waitUntil,
} from './postgres/postmaster.ts';

const run = promisify(execFile);

/** A PostgreSQL that this process started. */
interface EmbeddedPostgres {
  readonly connectionString: string;
  /** The postmaster's process number; a drill kills it. */
  readonly pid: number;
  /** Ends it in order: sessions are cut, a checkpoint is written. */
  stop(): Promise<void>;
}

/** Name of the superuser and of the database. */
const NAME = 'binhyen';
/** The port only names the socket file: nothing listens on the network. */
const PORT = 5432;
/** sun_path of unix(7) less the NUL byte; macOS has four bytes fewer. */
const MAX_SOCKET_PATH = 103;
/** PostgreSQL reads locale and time zone from here, and nothing else. */
const ENVIRONMENT = { PATH: process.env.PATH, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', TZ: 'UTC' };

/** Sized for two cores and 1 GB beside the server; durable to the disk at every commit. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '',
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '512MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '1GB',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  max_parallel_workers_per_gather: '0',
  jit: 'off',
  timezone: 'UTC',
  // Statements and rows never reach a log: ERROR lines quote both, LOG and above do not.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Starts the embedded PostgreSQL 17 on `folder` (made where missing), reachable by a Unix socket alone.
 * After a crash the orphan of the last run is stopped first and PostgreSQL recovers.
 * `settings` go over the defaults; only tests and drills have reason to.
 * Throws `ConfigError` with a sentence for the operator.
 */
export async function startEmbeddedPostgres(options: {
  folder: string;
  log: Log;
  settings?: Readonly<Record<string, string>>;
}): Promise<EmbeddedPostgres> {
  if (process.platform === 'win32') {
    throw new ConfigError(
      'The embedded PostgreSQL needs Linux or macOS: set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  const account = await postgresAccount();
  const folder = await reachableFolder(options.folder, account, options.log);
  await takeOwnership(folder);
  try {
    if (await stopOrphan(path.join(folder, 'cluster'))) options.log.warn('stopped an orphaned PostgreSQL');
    const binaries = await findBinaries(account, folder, options.log);
    await initialise(folder, binaries, account);
    const socket = await socketFolder(folder, account);
    const postmaster = await launch(folder, socket, binaries, account, { ...SETTINGS, ...options.settings });
    await createDatabase(socket);
    return {
      connectionString: connectionString(socket, NAME),
      pid: postmaster.pid ?? 0,
      stop: () => stop(postmaster, folder, socket),
    };
  } catch (error) {
    await dropOwnership(folder);
    throw error;
  }
}

/**
 * The folder itself where the account can reach it, or else one under /var/lib that a note inside the folder
 * names: /root, for one, is closed to every other account.
 */
async function reachableFolder(wanted: string, account: Account | undefined, log: Log): Promise<string> {
  await mkdir(wanted, { recursive: true });
  if (account === undefined) return wanted;
  await own(wanted, account);
  if (await canUse(account, wanted, { write: true })) return wanted;
  const note = path.join(wanted, 'elsewhere');
  const noted = await readFile(note, 'utf8').catch(() => '');
  const mark = createHash('sha256').update(`${wanted} ${Date.now()}`).digest('hex').slice(0, 12);
  const elsewhere = noted.trim() || `/var/lib/binhyen/${mark}`;
  await mkdir(elsewhere, { recursive: true });
  await own(elsewhere, account);
  await writeFile(note, `${elsewhere}\n`);
  log.warn(
    'PostgreSQL cannot reach the data folder (a parent is closed to its account); its files are here',
    {
      folder: elsewhere,
    },
  );
  return elsewhere;
}

async function own(folder: string, account: Account): Promise<void> {
  await chown(folder, account.uid, account.gid);
}

/** Makes the cluster, whole or not at all: one that was cut short is made again. */
async function initialise(folder: string, binaries: Binaries, account: Account | undefined): Promise<void> {
  const cluster = path.join(folder, 'cluster');
  if (await stat(path.join(cluster, 'PG_VERSION')).catch(() => undefined)) return;
  const draft = path.join(folder, 'cluster.new');
  await rm(draft, { recursive: true, force: true });
  await run(
    binaries.initdb,
    [
      `--pgdata=${draft}`,
      `--username=${NAME}`,
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--auth-local=trust',
      '--auth-host=reject',
    ],
    { ...account, env: ENVIRONMENT, cwd: '/' },
  ).catch((error: { stderr?: string }) => {
    throw new ConfigError(`The database cluster could not be made in ${folder}: ${error.stderr ?? ''}`);
  });
  await rename(draft, cluster);
}

/** A folder that only PostgreSQL's account and ours may enter, with a path short enough for a socket. */
async function socketFolder(folder: string, account: Account | undefined): Promise<string> {
  const inside = path.join(folder, 'socket');
  if (`${inside}/.s.PGSQL.${PORT}.lock`.length <= MAX_SOCKET_PATH) {
    await mkdir(inside, { recursive: true, mode: 0o700 });
    await chmod(inside, 0o700);
    if (account) await own(inside, account);
    return inside;
  }
  const short = await mkdtemp(path.join(tmpdir().length < 60 ? tmpdir() : '/tmp', 'binhyen-'));
  if (account) await own(short, account);
  return short;
}

/** Starts the postmaster and waits until it takes connections. */
async function launch(
  folder: string,
  socket: string,
  binaries: Binaries,
  account: Account | undefined,
  settings: Readonly<Record<string, string>>,
): Promise<ChildProcess> {
  const cluster = path.join(folder, 'cluster');
  const logFile = path.join(folder, 'postgres.log');
  const named = Object.entries({ ...settings, port: String(PORT), unix_socket_directories: socket });
  const flags = named.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // After a SIGKILL its last sessions may hold the shared memory for a moment: tried again until they are gone.
  for (let attempt = 1; ; attempt += 1) {
    const output = await open(logFile, 'w', 0o600);
    const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
      ...account,
      env: ENVIRONMENT,
      cwd: '/',
      // A group of its own: Ctrl-C at a terminal reaches our server, which then stops it in order.
      detached: true,
      stdio: ['ignore', output.fd, output.fd],
    });
    await output.close();
    const ready = async (): Promise<boolean> => {
      const found = await readPostmaster(cluster);
      return found?.pid === child.pid && found?.ready === true;
    };
    const ended = (): boolean =>
      child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    child.on('error', () => undefined);
    await waitUntil(async () => ended() || (await ready()), 60_000);
    if (!ended() && (await ready())) return child;
    child.kill('SIGKILL');
    const said = await readFile(logFile, 'utf8').catch(() => '');
    if (attempt === 20 || !/shared memory|lock file/.test(said)) {
      throw new ConfigError(`PostgreSQL did not start: ${said.trim().split('\n').slice(-3).join(' ')}`);
    }
    await pause(250);
  }
}

function connectionString(socket: string, database: string): string {
  return `postgresql://${NAME}@localhost:${PORT}/${database}?host=${encodeURIComponent(socket)}`;
}

async function createDatabase(socket: string): Promise<void> {
  const client = new pg.Client({ connectionString: connectionString(socket, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(NAME)}`);
  } finally {
    await client.end();
  }
}

async function stop(postmaster: ChildProcess, folder: string, socket: string): Promise<void> {
  const ended = (): boolean => postmaster.exitCode !== null || postmaster.signalCode !== null;
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!ended()) postmaster.kill(signal);
    if (await waitUntil(ended, 30_000)) break;
  }
  if (path.dirname(socket) !== folder) await rm(socket, { recursive: true, force: true });
  await dropOwnership(folder);
}
