import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { toBase64Url } from '../wire/bytes.ts';
import { newContentIdentity } from './content-key.ts';
import { sealFile } from './files.ts';
import { bodyFault } from './header.ts';
import { MAX_FILE_BYTES, MAX_SEALED_FILE_BYTES } from './limits.ts';
import { openFile } from './open-file.ts';

const identity = await newContentIdentity();

describe('sealed files', () => {
  it.each([0, 1, 65_535, 65_536, 65_537, 300_001])('come back whole: %i bytes', async (size) => {
    const source = new Uint8Array(size).map((_, index) => index * 31);
    const sealing = await sealFile(identity, streamOf(source, 10_007));
    const sealed = await collect(sealing.stream);
    expect(sealing.digest()).toEqual({ sha256: sha256(sealed), size: sealed.length });
    expect(sealing.sealedSize(size)).toBe(sealed.length);
    expect(bodyFault(sealed)).toBeUndefined();
    const opened = await openFile(identity, streamOf(sealed, 4096), sha256(sealed));
    expect(Buffer.compare(await collect(opened), source)).toBe(0);
  });

  it('of 50 MiB go through in bounded memory', async () => {
    const sealing = await sealFile(identity, zeros(MAX_FILE_BYTES));
    let inFlight = 0;
    const opened = await openFile(identity, sealing.stream, 'never right');
    const read = (async () => {
      for await (const chunk of opened) inFlight = Math.max(inFlight, chunk.length);
    })();
    await expect(read).rejects.toThrow('hash_mismatch');
    expect(inFlight).toBeLessThanOrEqual(64 * 1024);
    expect(sealing.digest().size).toBeGreaterThan(MAX_FILE_BYTES);
    expect(sealing.digest().size).toBeLessThanOrEqual(MAX_SEALED_FILE_BYTES);
  });

  it('beyond 50 MiB are refused on the way', async () => {
    const sealing = await sealFile(identity, zeros(MAX_FILE_BYTES + 1));
    await expect(drain(sealing.stream)).rejects.toThrow('too_large');
    expect(() => sealing.digest()).toThrow('unfinished_stream');
  });

  it('do not open with another key', async () => {
    const sealed = await collect((await sealFile(identity, streamOf(new Uint8Array(9), 9))).stream);
    const other = await newContentIdentity();
    await expect(openFile(other, streamOf(sealed, 100), sha256(sealed))).rejects.toThrow('cannot_open');
  });

  it.each([
    ['changed', (sealed: Uint8Array) => sealed.with(70_000, (sealed[70_000] ?? 0) ^ 1)],
    ['cut at a chunk', (sealed: Uint8Array) => sealed.subarray(0, sealed.length - (150_000 % 65_536) - 16)],
    ['lengthened', (sealed: Uint8Array) => new Uint8Array([...sealed, 0])],
  ])('are refused when %s', async (_, change) => {
    const sealed = await collect((await sealFile(identity, streamOf(new Uint8Array(150_000), 5000))).stream);
    const changed = change(sealed);
    const opened = await openFile(identity, streamOf(changed, 5000), sha256(changed));
    await expect(drain(opened)).rejects.toThrow();
  });
});

function streamOf(bytes: Uint8Array, step: number): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(bytes.slice(at, at + step));
      at += step;
      if (at >= bytes.length) controller.close();
    },
  });
}

function zeros(size: number): ReadableStream<Uint8Array> {
  const step = 256 * 1024;
  let left = size;
  return new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(Math.min(step, left)));
      left -= step;
      if (left <= 0) controller.close();
    },
  });
}

async function drain(stream: ReadableStream<Uint8Array>): Promise<void> {
  await stream.pipeTo(new WritableStream());
}

async function collect(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function sha256(bytes: Uint8Array): string {
  return toBase64Url(createHash('sha256').update(bytes).digest());
}
