import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { createFileStore } from './files.ts';

const root = await mkdtemp(path.join(tmpdir(), 'binhyen-files-'));
afterAll(() => rm(root, { recursive: true }));
const store = createFileStore(path.join(root, 'store'));
const limit = { maxBytes: 1_000_000 };

async function* chunks(...parts: Uint8Array[]) {
  yield* parts;
}
const filesBelow = async (folder: string) =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

describe('file store', () => {
  it('gives back what was put, whole and by range, with size and hash', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 5000 }), { maxLength: 5 }), async (parts) => {
        const whole = Buffer.concat(parts);
        const stored = await store.put('property-1', chunks(...parts), limit);
        expect(stored).toEqual({ size: whole.length, sha256: createHash('sha256').update(whole).digest() });
        expect(await store.stat('property-1')).toEqual({ size: whole.length });
        expect(await buffer(await store.open('property-1'))).toEqual(whole);
        const range = await buffer(await store.open('property-1', { start: 1, end: 3 }));
        expect(range).toEqual(whole.subarray(1, 4));
      }),
      { numRuns: 25 },
    );
  });

  it('refuses what is too large and leaves nothing behind, nor harms what was there', async () => {
    await store.put('keep-this', chunks(Buffer.from('old')), limit);
    const before = (await filesBelow(root)).length;
    const put = store.put('keep-this', chunks(Buffer.alloc(6), Buffer.alloc(5)), { maxBytes: 10 });
    await expect(put).rejects.toMatchObject({ code: 'too_large' });
    expect(await buffer(await store.open('keep-this'))).toEqual(Buffer.from('old'));
    expect((await filesBelow(root)).length).toBe(before);
  });

  it('leaves nothing behind when the sender breaks off', async () => {
    async function* broken() {
      yield Buffer.from('a');
      throw new Error('gone');
    }
    await expect(store.put('broken-off', broken(), limit)).rejects.toThrow('gone');
    expect(await store.stat('broken-off')).toBeUndefined();
    expect((await filesBelow(root)).filter(({ name }) => name.endsWith('.part'))).toEqual([]);
  });

  it('answers not_found for what is not there, and removes it quietly', async () => {
    await expect(store.open('never-there')).rejects.toMatchObject({ code: 'not_found' });
    await store.put('short-lived', chunks(Buffer.from('a')), limit);
    await store.remove('short-lived');
    await store.remove('short-lived');
    expect(await store.stat('short-lived')).toBeUndefined();
  });

  it.each([
    '../../outside',
    '/etc/passwd',
    'a/b/c/d/e',
    'short',
    '',
    'x'.repeat(81),
    'with\0byte',
    '........',
  ])('does not take %j for an id', async (id) => {
    await writeFile(path.join(root, 'outside'), 'x');
    await expect(store.open(id)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.put(id, chunks(), limit)).rejects.toMatchObject({ code: 'not_found' });
    await expect(store.remove(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('is readable by its owner alone', async () => {
    await store.put('private-1', chunks(Buffer.from('a')), limit);
    const entries = await readdir(path.join(root, 'store'), { recursive: true, withFileTypes: true });
    const modes = entries.map(async (entry) => {
      const { mode } = await stat(path.join(entry.parentPath, entry.name));
      return entry.isFile() ? (mode & 0o777) === 0o600 : (mode & 0o777) === 0o700;
    });
    expect(await Promise.all(modes)).not.toContain(false);
  });
});
