import { readFileSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { codeOf } from '../code-of.ts';
import { ConfigError } from '../config.ts';

const STEP_MS = 20;

/** What `postmaster.pid` says: line 1 the process, line 8 how far it is (PostgreSQL, miscadmin.h). */
export async function readPostmaster(cluster: string): Promise<{ pid: number; ready: boolean } | undefined> {
  const text = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 1 ? { pid, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/** Whether a process lives. One of another user counts; a zombie, ended but not yet waited for, does not. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
  return process.platform !== 'linux' || statFields(pid)[0] !== 'Z';
}

/** The fields of /proc/PID/stat after the name, which stands in parentheses and may hold spaces (proc(5)). */
function statFields(pid: number): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Waits until `done` holds; false when `limitMs` went by first. */
export async function waitUntil(done: () => boolean | Promise<boolean>, limitMs: number): Promise<boolean> {
  for (let waited = 0; waited < limitMs; waited += STEP_MS) {
    if (await done()) return true;
    await pause(STEP_MS);
  }
  return done();
}

/**
 * Ends a postmaster whose server was killed, so that the cluster can be started anew; PostgreSQL's own
 * recovery does the rest. A process number that now belongs to another program is left alone.
 */
export async function stopOrphan(cluster: string): Promise<boolean> {
  const found = await readPostmaster(cluster);
  if (found === undefined || !isAlive(found.pid) || !(await servesCluster(found.pid, cluster))) return false;
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    process.kill(found.pid, signal);
    if (await waitUntil(() => !isAlive(found.pid), 10_000)) return true;
  }
  throw new ConfigError(`PostgreSQL (process ${found.pid}) holds the data folder and does not stop.`);
}

async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (process.platform !== 'linux') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return command.split('\0').includes(cluster);
}

/**
 * Marks this process as the one that runs the cluster.
 * Throws `ConfigError` where another living process does: two servers must not pull the database from each
 * other. A mark whose process is gone is taken over.
 */
export async function takeOwnership(folder: string): Promise<void> {
  const file = path.join(folder, 'owner');
  const other = await readFile(file, 'utf8').catch(() => '');
  const pid = Number(other.split(' ')[0]);
  const taken = pid > 1 && pid !== process.pid && isAlive(pid) && identityOf(pid) === other;
  if (taken) {
    throw new ConfigError(
      `Another server (process ${pid}) runs on the data folder ${path.dirname(folder)}: stop it first, or set BINHYEN_DATA to another folder.`,
    );
  }
  await writeFile(file, identityOf(process.pid), { mode: 0o600 });
}

/** Gives the cluster free. */
export function dropOwnership(folder: string): Promise<void> {
  return rm(path.join(folder, 'owner'), { force: true });
}

/** A process's number and, where the system tells it, its start (field 22): numbers are used again. */
function identityOf(pid: number): string {
  return `${pid} ${statFields(pid)[19] ?? ''}`;
}
