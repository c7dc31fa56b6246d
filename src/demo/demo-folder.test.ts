import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../platform/config.ts';
import { readDemoConfig } from './demo-config.ts';
import { claimDemoFolder, isDemoFolder, refuseDemoFolder, writeMark } from './demo-folder.ts';

const parent = await mkdtemp(path.join(tmpdir(), 'binhyen-demo-'));
afterAll(() => rm(parent, { recursive: true, force: true }));
const FRESH = { seed: 'thử', today: '2026-11-22' };
const CITY = { recoveryRecipient: 'age1pq1', keys: [], accounts: {} };

describe('the folder of the demo', () => {
  it('is marked at first need, and from then on refused to npm start', async () => {
    const folder = path.join(parent, 'new');
    expect(() => refuseDemoFolder(folder)).not.toThrow();
    expect(await claimDemoFolder(folder, FRESH)).toEqual({ demo: true, ...FRESH, city: null });
    expect(isDemoFolder(folder)).toBe(true);
    expect(() => refuseDemoFolder(folder)).toThrow(ConfigError);
  });

  it('is never one that holds something else', async () => {
    const folder = path.join(parent, 'real');
    await mkdir(folder);
    await writeFile(path.join(folder, 'server-secret'), 'x');
    await expect(claimDemoFolder(folder, FRESH)).rejects.toThrow(ConfigError);
    expect(isDemoFolder(folder)).toBe(false);
  });

  it('keeps a city that was finished, and begins anew where its making was cut short', async () => {
    const folder = path.join(parent, 'again');
    await claimDemoFolder(folder, FRESH);
    await writeFile(path.join(folder, 'left'), 'behind');
    const anew = await claimDemoFolder(folder, { ...FRESH, today: '2026-11-23' });
    expect(anew.today).toBe('2026-11-23');
    await expect(rm(path.join(folder, 'left'))).rejects.toThrow();
    await writeMark(folder, { ...anew, city: CITY });
    expect(await claimDemoFolder(folder, FRESH)).toEqual({ ...anew, city: CITY });
  });
});

describe('the settings of the demo', () => {
  it('have a folder of their own and the loopback', () => {
    const config = readDemoConfig({});
    expect(config.dataFolder).toBe(path.resolve('data-demo'));
    expect(config.host).toBe('127.0.0.1');
    expect(readDemoConfig({ BINHYEN_DATA: '/srv/demo', HOST: '::1' }).dataFolder).toBe('/srv/demo');
  });

  it('refuse every other address: the passphrases are on a page', () => {
    for (const HOST of ['0.0.0.0', '::', '192.168.1.5', 'example.vn']) {
      expect(() => readDemoConfig({ HOST })).toThrow(ConfigError);
    }
  });
});
