import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testDeployment } from './kit/test-accounts.ts';
import { testDatabase } from './kit/test-database.ts';
import { testServices } from './kit/test-services.ts';
import { openApiSchema, structureFaults } from './start/openapi-structure.ts';
import { failToStart, type RunningServer, runServer } from './start/run-server.ts';

const taken = createServer().listen(0, '127.0.0.1');
await once(taken, 'listening');
const takenPort = String((taken.address() as AddressInfo).port);
const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-start-'));
// As root PostgreSQL runs under another account, which has to get in.
await chmod(folder, 0o711);
const noFolder = path.join(folder, 'file');
await writeFile(noFolder, '');
const { connectionString } = await testDatabase({ empty: true });
const ownDatabase = { DATABASE_URL: connectionString, BINHYEN_DATA: path.join(folder, 'own') };

afterAll(async () => {
  taken.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a wrong setting stops the start with a sentence that says which and why', () => {
  it.each<[string, Readonly<Record<string, string>>, RegExp]>([
    ['PORT is taken', { ...ownDatabase, PORT: takenPort }, /PORT is taken by another program\./],
    [
      'HOST is unknown',
      { ...ownDatabase, PORT: '0', HOST: 'nowhere.invalid' },
      /HOST is a name that nobody knows\./,
    ],
    [
      'HOST is elsewhere',
      { ...ownDatabase, PORT: '0', HOST: '203.0.113.9' },
      /HOST is no address of this machine\./,
    ],
    [
      'BINHYEN_DATA is a file',
      { BINHYEN_DATA: noFolder },
      /BINHYEN_DATA names a folder that cannot be made or written to/,
    ],
    [
      'DATABASE_URL is not there',
      { BINHYEN_DATA: folder, DATABASE_URL: 'postgres://u:hidden@127.0.0.1:1/x' },
      /database of DATABASE_URL cannot be used: /,
    ],
    // which values are wrong, and why, is shown without a start: config.test.ts
    [
      'all of them at once',
      {
        PORT: '3000x',
        HOST: 'a b',
        DATABASE_URL: 'mysql://u:hidden@db/x',
        PUBLIC_URL: 'https://tip.example.vn/path',
      },
      /^(?=.*PORT must be a whole number; )(?=.*HOST must be a host name or an IP address)(?=.*DATABASE_URL must look like postgres:)(?=.*PUBLIC_URL must be an http\(s\) address without a path)/m,
    ],
  ])('%s', async (_, settings, sentence) => {
    const { exitCode, said } = await failToStart(settings);
    expect(said).toMatch(sentence);
    expect(said).not.toContain('hidden');
    expect(said).not.toMatch(/\n\s+at /);
    expect(exitCode).toBe(1);
  });
});

describe('npm start', () => {
  it('is the server of this test', async () => {
    const { scripts } = JSON.parse(await readFile(path.join(import.meta.dirname, '../package.json'), 'utf8'));
    expect(scripts.start).toMatch(/ node (--[\w-]+=\S+ )*src\/main\.ts$/);
  });

  it('refuses a demo, whatever the data is kept in', async () => {
    const demo = await testServices();
    await testDeployment(demo);
    const { exitCode, said } = await failToStart({
      DATABASE_URL: demo.database.connectionString,
      BINHYEN_DATA: path.join(folder, 'demo'),
      PORT: '0',
    });
    expect(said).toMatch(/This database holds the demo city, and npm start never serves invented data/);
    expect(exitCode).toBe(1);
  });
});

describe('an empty data folder', () => {
  const settings = { BINHYEN_DATA: path.join(folder, 'empty') };
  let server: RunningServer;
  beforeAll(async () => {
    server = await runServer(settings);
  });
  afterAll(() => server.stop());

  const ask = async (at: string, init: RequestInit = {}) => {
    const response = await fetch(server.url + at, init);
    return { status: response.status, body: await response.json() };
  };

  it('answers that it is well', async () => {
    expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok' } });
  });

  it('opens the ceremony to whoever reads the terminal, anew at each start', async () => {
    expect(await ask('/api/setup')).toEqual({ status: 200, body: { ready: false, demo: false } });
    const tokenOf = (line: string | undefined) =>
      /open http:\S+\/khoi-tao and enter the token ([\w-]{43})$/.exec(line ?? '')?.[1];
    const logKey = async (token: string | undefined) =>
      (await ask('/api/setup/log-key', { headers: { authorization: `Setup ${token}` } })).status;
    const first = tokenOf(server.firstRun);
    expect(first).toBeDefined();
    expect(await logKey(first)).toBe(200);
    expect(await server.stop()).toBe(0);
    server = await runServer(settings);
    const second = tokenOf(server.firstRun);
    expect(second).not.toBe(first);
    expect([await logKey(first), await logKey(second)]).toEqual([403, 200]);
  });

  it('takes no tip before a desk has a key', async () => {
    expect(await ask('/api/directory')).toMatchObject({
      status: 503,
      body: { error: { code: 'not_set_up' } },
    });
  });

  it('describes its API in a sound OpenAPI document', async () => {
    const document = openApiSchema.parse((await ask('/api/openapi.json')).body);
    expect(structureFaults(document)).toEqual([]);
    const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
    expect(operations.length).toBeGreaterThan(40);
  });
});
