import { execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { startEmbeddedPostgres } from './embedded-postgres.ts';
import { createLog, silentLog } from './log.ts';

const root = await mkdtemp(path.join(tmpdir(), 'binhyen-embedded-'));
await chmod(root, 0o711);
const folder = path.join(root, 'postgres');
afterAll(() => rm(root, { recursive: true, force: true }));

async function ask(connectionString: string, query: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client
    .query({ text: query, rowMode: 'array' })
    .then(
      ({ rows }) => rows,
      (error) => Promise.reject(error),
    )
    .finally(() => client.end());
}

it('starts durable, in UTF-8, on a socket alone; keeps its rows; refuses a second owner', async () => {
  const first = await startEmbeddedPostgres({ folder, log: silentLog });
  const [settings] = (await ask(
    first.connectionString,
    `SELECT current_setting('fsync'), current_setting('synchronous_commit'), current_setting('listen_addresses'),
      pg_encoding_to_char(encoding), datcollate FROM pg_database WHERE datname = current_database()`,
  )) as unknown[][];
  expect(settings).toEqual(['on', 'on', '', 'UTF8', 'C.UTF-8']);
  await ask(first.connectionString, `CREATE TABLE kept AS SELECT 'Đông Sơn' AS name`);
  // The mark of another living process: our own parent.
  const mark = await readFile(path.join(folder, 'owner'), 'utf8');
  await writeFile(path.join(folder, 'owner'), identityOf(process.ppid));
  await expect(startEmbeddedPostgres({ folder, log: silentLog })).rejects.toThrow(
    /Another server \(process \d+\)/,
  );
  await writeFile(path.join(folder, 'owner'), mark);
  await first.stop();
  const second = await startEmbeddedPostgres({ folder, log: silentLog });
  expect(await ask(second.connectionString, `SELECT name FROM kept WHERE name ~* 'đông'`)).toEqual([
    ['Đông Sơn'],
  ]);
  await second.stop();
});

it('stops the orphan of a killed server and recovers every committed row', async () => {
  const crash = path.resolve(import.meta.dirname, '../../tests/kit/crash-once.ts');
  const child = fork(crash, [folder], { execArgv: [], execPath: path.resolve('node_modules/.bin/node') });
  await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  const committed = Number(await readFile(path.join(root, 'committed'), 'utf8'));
  expect(committed).toBeGreaterThan(0);
  const lines: string[] = [];
  const log = createLog({ write: (line) => lines.push(line) });
  const again = await startEmbeddedPostgres({ folder, log });
  expect(lines.join('')).toContain('stopped an orphaned PostgreSQL');
  const found = await ask(again.connectionString, 'SELECT count(DISTINCT id)::int FROM crashed');
  expect(Number(found.flat()[0])).toBeGreaterThanOrEqual(committed);
  await again.stop();
});

it.runIf(process.geteuid?.() === 0)(
  'as root finds a place that its account can reach, and says so',
  async () => {
    const closed = await mkdtemp(path.join(tmpdir(), 'binhyen-closed-'));
    const lines: string[] = [];
    const log = createLog({ write: (line) => lines.push(line) });
    const postgres = await startEmbeddedPostgres({ folder: path.join(closed, 'postgres'), log });
    const elsewhere = (await readFile(path.join(closed, 'postgres/elsewhere'), 'utf8')).trim();
    expect(lines.join('')).toContain(elsewhere);
    expect(await ask(postgres.connectionString, 'SELECT 1')).toEqual([[1]]);
    await postgres.stop();
    await rm(elsewhere, { recursive: true });
    await rm(closed, { recursive: true });
  },
);

it('uses a short socket path below a deep folder', async () => {
  const deep = path.join(root, 'd'.repeat(60), 'e'.repeat(60), 'postgres');
  const postgres = await startEmbeddedPostgres({ folder: deep, log: silentLog });
  expect(await ask(postgres.connectionString, 'SELECT 1')).toEqual([[1]]);
  await postgres.stop();
});

function identityOf(pid: number): string {
  if (process.platform !== 'linux') return `${pid} `;
  const stat = execFileSync('cat', [`/proc/${pid}/stat`], { encoding: 'utf8' });
  return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
}
