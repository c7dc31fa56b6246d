import { createHash } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as vectors from 'cctv-age';
import { describe, expect, it } from 'vitest';
import { toHex } from '../wire/bytes.ts';
import { openSealed, openSealedStream } from './open.ts';

interface Vector {
  readonly name: string;
  readonly fields: ReadonlyMap<string, string>;
  readonly file: Uint8Array;
}

/** Vectors of features that this product does not have. */
const OUT_OF_SCOPE = /^(armor|scrypt)/;
/** The one place where we are stricter on purpose: a file sealed to both kinds of recipient. */
const REFUSED_BY_RULE = 'hybrid_and_x25519';

const all = Object.entries(vectors).map(([name, bytes]) => parseVector(name, bytes));
const inScope = all.filter(({ name, fields }) => !OUT_OF_SCOPE.test(name) && fields.has('identity'));

describe('age test vectors (C2SP CCTV)', () => {
  it('covers the greater part of the kit', () => {
    expect(inScope.length).toBeGreaterThan(75);
  });

  it.each(inScope)('$name, whole', async (vector) => {
    const opened = await tryAll(vector, (identity) => openSealed(identity, vector.file));
    if (shouldOpen(vector)) expect(sha256(opened)).toBe(vector.fields.get('payload'));
    else expect(opened).toBeUndefined();
  });

  it.each(inScope.filter(({ name }) => name !== REFUSED_BY_RULE))('$name, streamed', async (vector) => {
    const opened = await tryAll(vector, async (identity) => {
      const stream = await openSealedStream(identity, chunked(vector.file));
      return new Uint8Array(await new Response(stream).arrayBuffer());
    });
    if (shouldOpen(vector)) expect(sha256(opened)).toBe(vector.fields.get('payload'));
    else expect(opened).toBeUndefined();
  });

  it('refuses a file sealed to both kinds of recipient', async () => {
    const vector = all.find(({ name }) => name === REFUSED_BY_RULE);
    const identity = vector?.fields.get('identity') ?? '';
    await expect(openSealed(identity, vector?.file ?? new Uint8Array())).rejects.toThrow('mixed_recipients');
  });
});

function shouldOpen({ name, fields }: Vector): boolean {
  return fields.get('expect') === 'success' && name !== REFUSED_BY_RULE;
}

async function tryAll(
  { fields }: Vector,
  open: (identity: string) => Promise<Uint8Array>,
): Promise<Uint8Array | undefined> {
  const identities = [...fields].filter(([key]) => key.startsWith('identity')).map(([, value]) => value);
  for (const identity of identities) {
    const opened = await open(identity).catch(() => undefined);
    if (opened) return opened;
  }
  return undefined;
}

/** Header lines `key: value`, an empty line, then the file. A repeated key gets a number. */
function parseVector(name: string, bytes: Uint8Array): Vector {
  const buffer = Buffer.from(bytes);
  const end = buffer.indexOf('\n\n');
  const fields = new Map<string, string>();
  for (const line of buffer.subarray(0, end).toString('utf8').split('\n')) {
    const at = line.indexOf(': ');
    const key = line.slice(0, at);
    fields.set(fields.has(key) ? `${key}${fields.size}` : key, line.slice(at + 2));
  }
  const body = buffer.subarray(end + 2);
  return { name, fields, file: new Uint8Array(fields.has('compressed') ? inflateSync(body) : body) };
}

function chunked(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (let at = 0; at < bytes.length; at += 1000) controller.enqueue(bytes.slice(at, at + 1000));
      controller.close();
    },
  });
}

function sha256(bytes: Uint8Array | undefined): string | undefined {
  return bytes && toHex(createHash('sha256').update(bytes).digest());
}
