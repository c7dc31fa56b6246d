import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../src/platform/config.ts';
import { createLifetime } from '../src/platform/lifetime.ts';
import { createLog } from '../src/platform/log.ts';
import { type System, startSystem } from '../src/system.ts';
import { openStoredTip, readStoredTip, type StoredTip } from './kit/stored-tip.ts';
import { type TestDeployment, testDeployment } from './kit/test-accounts.ts';
import { findNeedles } from './leak/find-needles.ts';
import { type LivedTip, liveATip } from './leak/live-a-tip.ts';
import { type Needle, needlesOf, needlesOfBytes } from './leak/needles.ts';
import { type DatabaseScan, scanDatabase } from './leak/scan-database.ts';
import { scanFolder } from './leak/scan-folder.ts';

/** In everything that is sealed, and in nothing that is not. */
const MARK = 'Đường Ngõ Quỷnh 58213';
/** In what is clear: the name of a desk, a file of the store, a line of the log. */
const CLEAR = 'Lá Cờ Xẻng Đỏ 40917';

const lines: string[] = [];
const log = createLog({ least: 'debug', write: (line) => lines.push(line) });
const lifetime = createLifetime(log);
let folder: string;
let deployment: TestDeployment;
let lived: LivedTip;
let secret: readonly Needle[];
let sealedScan: DatabaseScan;
let clearScan: DatabaseScan;
let stored: StoredTip;

const clear = needlesOf(CLEAR);
const clearFile = async function* (): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`bằng chứng: ${CLEAR}`);
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'binhyen-leak-'));
  // As root PostgreSQL runs under another account, which has to get in.
  await chmod(folder, 0o711);
  const system = await startSystem({
    config: readConfig({ BINHYEN_DATA: path.join(folder, 'data'), PORT: '0' }),
    log,
    lifetime,
    demo: false,
    prepare: async (services) => {
      deployment = await testDeployment(services);
    },
  });
  const { services } = system;
  await services.files.put('in-the-clear', clearFile(), { maxBytes: 1000 });
  log.info('in the clear', { what: CLEAR });
  lived = await liveATip(system, deployment, MARK, CLEAR);
  await provoke(system);
  secret = secretNeedles(lived);
  stored = await readStoredTip(services, lived.tipId, lived.desk.unit.unitId);
  // the second time everything is in the tables' own files, not in the write-ahead log alone
  await services.pool.query('CHECKPOINT');
  sealedScan = await scanDatabase(services.pool, secret);
  clearScan = await scanDatabase(services.pool, clear);
  await lifetime.stop();
});

afterAll(async () => {
  await lifetime.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('what was sealed', () => {
  it('is there for the desk: it was really sent', async () => {
    const { content, file } = await openStoredTip(stored, lived.desk.key.identity);
    const { text, hour, place, landmark, contact, about, files } = content;
    const told = [text, hour, place, landmark, contact, about?.wanted.number, files[0]?.name];
    for (const said of [...told, file.toString()]) expect(said).toContain(MARK);
    expect(about?.wanted.noticeId).toBe(lived.keys['notice that the tip is about']);
  });

  it('is in no column of any table', () => {
    expect(sealedScan.findings).toEqual([]);
    expect(sealedScan.tables).toBeGreaterThan(30);
    expect(sealedScan.values).toBeGreaterThan(1000);
  });

  it('is in no file: neither the store’s nor the database’s own, its write-ahead log included', async () => {
    const { findings, files } = await scanFolder(folder, secret);
    expect(findings).toEqual([]);
    expect(files.some((file) => /postgres\/cluster\/pg_wal\/[0-9A-F]{24}$/.test(file))).toBe(true);
    // one in the clear, the reporter's, the officer's at the counter (which the part shares), the letter's, the clip,
    // the photo of a record
    expect(files.filter((file) => file.startsWith('data/files/'))).toHaveLength(6);
  });

  it('is in no line of the log, not even of requests that were refused', () => {
    expect(findNeedles(Buffer.from(lines.join('')), secret)).toEqual([]);
    expect(lines.filter((line) => line.includes('"status":400')).length).toBeGreaterThan(0);
  });
});

describe('what is clear', () => {
  it('is found by the same search in the database', () => {
    expect(clearScan.findings).toContain('"public"."unit".name: plain of UTF-8 of NFC');
  });

  it('is found by the same search in the store, in the tables’ files and in the write-ahead log', async () => {
    const { findings } = await scanFolder(folder, clear);
    const found = (pattern: RegExp) => findings.some((finding) => pattern.test(finding));
    expect(found(/^data\/files\/.*: plain of UTF-8 of NFC$/)).toBe(true);
    expect(found(/^data\/postgres\/cluster\/base\//)).toBe(true);
    expect(found(/^data\/postgres\/cluster\/pg_wal\//)).toBe(true);
  });

  it('is found by the same search in the log', () => {
    expect(findNeedles(Buffer.from(lines.join('')), clear)).not.toEqual([]);
  });
});

/** Requests that are refused, with the mark where a careless server would log or keep it. */
async function provoke({ url, services }: System): Promise<void> {
  const json = { 'content-type': 'application/json' };
  const marked = encodeURIComponent(MARK);
  const cookie = `session=${Buffer.from(MARK).toString('base64url')}`;
  const asked: [string, RequestInit][] = [
    ['/api/tips', { method: 'POST', headers: json, body: `{"submission": "${MARK}"` }],
    ['/api/tips', { method: 'POST', headers: json, body: JSON.stringify({ submission: MARK, proof: MARK }) }],
    ['/api/session', { method: 'POST', headers: json, body: JSON.stringify({ login: MARK, authKey: MARK }) }],
    [`/api/tips/${marked}`, { headers: { cookie } }],
    [`/api/areas/search?q=${marked}`, {}],
    [`/api/areas/search?q=${marked}&limit=${marked}`, {}],
    [`/${marked}`, {}],
    ['/api/receipt/tip', { headers: { authorization: `Receipt ${marked}` } }],
  ];
  for (const [path, init] of asked) await fetch(url + path, init);
  log.error(
    'a failing statement',
    await services.pool.query(`SELECT '${MARK}'::int`).catch((error: unknown) => error),
  );
}

/** The mark in every spelling, the receipt as people may write it down, every key and token. */
function secretNeedles({ receiptWords, keys, tokens }: LivedTip): Needle[] {
  const [first = '', second = '', ...rest] = receiptWords;
  const written = [' ', '-', '', ',', '","'].map((separator) => [first, second, ...rest].join(separator));
  const named = (what: string, needles: readonly Needle[]) =>
    needles.map(({ how, bytes }) => ({ how: `${what}, ${how}`, bytes }));
  return [
    ...named('mark', needlesOf(MARK)),
    ...written.flatMap((text) => named('receipt', needlesOfBytes(Buffer.from(text)))),
    ...Object.entries(keys).flatMap(([what, text]) => named(what, needlesOfBytes(Buffer.from(text)))),
    ...Object.entries(tokens).flatMap(([what, bytes]) => named(what, needlesOfBytes(bytes))),
  ];
}
