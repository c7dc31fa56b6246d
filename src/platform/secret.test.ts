import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { serverSecret } from './secret.ts';

const folders: string[] = [];
afterEach(() => Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true }))));

async function dataFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'binhyen-secret-'));
  folders.push(folder);
  return folder;
}

test('is the same for one purpose, another for every other purpose and folder', async () => {
  const [here, there] = [{ dataFolder: await dataFolder() }, { dataFolder: await dataFolder() }];
  const secret = serverSecret(here, 'one');
  expect(secret).toHaveLength(32);
  expect(serverSecret(here, 'one')).toEqual(secret);
  expect(serverSecret(here, 'two')).not.toEqual(secret);
  expect(serverSecret(there, 'one')).not.toEqual(secret);
});

test('is kept in a file that its owner alone reads', async () => {
  const folder = await dataFolder();
  serverSecret({ dataFolder: folder }, 'one');
  expect((await stat(path.join(folder, 'server-secret'))).mode & 0o777).toBe(0o600);
});

test('refuses a damaged file', async () => {
  const folder = await dataFolder();
  await writeFile(path.join(folder, 'server-secret'), 'short');
  expect(() => serverSecret({ dataFolder: folder }, 'one')).toThrow(RangeError);
});
