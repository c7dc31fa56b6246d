import { ed25519 } from '@noble/curves/ed25519.js';
import { base64 } from '@scure/base';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../wire/bytes.ts';
import { formatCheckpoint, openCheckpoint, originOf, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { keyId, openNote, type Signer, signNote } from './signed-note.ts';

// The example of c2sp.org/signed-note@v1.1.0.
const SPEC = {
  name: 'example.com/foo',
  id: '530d903a',
  key: verifierKey('AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'),
  text: 'This is an example message.\n',
  signature:
    '— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n',
};
// The key and note of the format's first implementation (golang.org/x/mod, sumdb/note).
const GO = {
  name: 'PeterNeumann',
  id: 'c74f20a3',
  key: verifierKey('ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'),
  seed: verifierKey('AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'),
  text: "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n",
  signature:
    '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n',
};
const signer = signerOf(Uint8Array.from({ length: 32 }, (_, index) => index));
const origin = originOf(signer.publicKey);
const root = new Uint8Array(32).fill(9);

describe('signed notes', () => {
  it.each([SPEC, GO])('opens the note of $name from outside', ({ name, id, key, text, signature }) => {
    expect(toHex(keyId(name, key))).toBe(id);
    expect(openNote(`${text}\n${signature}`, name, [key])?.text).toBe(text);
  });

  it('signs to the byte as the first implementation does', () => {
    expect(signNote(GO.text, GO.name, signerOf(GO.seed))).toBe(`${GO.text}\n${GO.signature}`);
  });

  const note = `${SPEC.text}\n${SPEC.signature}`;

  it('passes over signatures of others, and finds ours among them', () => {
    expect(openNote(`${note}${GO.signature}`, SPEC.name, [SPEC.key])?.text).toBe(SPEC.text);
    expect(openNote(`${SPEC.text}\n${GO.signature}${SPEC.signature}`, SPEC.name, [SPEC.key])).toBeDefined();
  });

  it.each([
    ['another text', note.replace('example', 'exemple')],
    ['no signature of ours', `${SPEC.text}\n${GO.signature}`],
    ['a good signature beside a bad one of the same key', note + corrupted(SPEC.signature)],
    ['no blank line', SPEC.text + SPEC.signature],
    ['no last newline', note.slice(0, -1)],
    ['a hyphen for the dash', note.replace('—', '-')],
    ['a carriage return', note.replaceAll('\n', '\r\n')],
    ['a tab in the text', note.replace('This ', 'This\t')],
    ['a signature that is no base64', `${SPEC.text}\n— example.com/foo Uw2QOg=\n`],
    ['nothing', ''],
  ])('refuses %s', (_, text) => {
    expect(openNote(text, SPEC.name, [SPEC.key])).toBeUndefined();
  });

  it('refuses the right key under another name, and no keys at all', () => {
    expect(openNote(note, 'example.com/bar', [SPEC.key])).toBeUndefined();
    expect(openNote(note, SPEC.name, [])).toBeUndefined();
  });

  it.each([
    ['no last newline', 'text', 'name'],
    ['half a surrogate pair', '\ud800\n', 'name'],
    ['a control character', 'a\u0000b\n', 'name'],
    ['a space in the name', 'text\n', 'a b'],
    ['a plus in the name', 'text\n', 'a+b'],
  ])('signs no note with %s', (_, text, name) => {
    expect(() => signNote(text, name, signer)).toThrow(RangeError);
  });
});

describe('checkpoints', () => {
  it('reads the example of the specification', () => {
    const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n';
    const checkpoint = parseCheckpoint(text);
    expect(checkpoint).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(checkpoint && formatCheckpoint(checkpoint)).toBe(text);
  });

  it('passes over extension lines', () => {
    expect(parseCheckpoint(`${formatCheckpoint({ origin, size: 1, root })}more\n`)?.size).toBe(1);
  });

  const good = base64.encode(root);
  it.each([
    `log\n01\n${good}\n`,
    `log\n-1\n${good}\n`,
    `log\n9007199254740993\n${good}\n`,
    `log\n1\n${base64.encode(root.subarray(1))}\n`,
    `log\n1\n${good.replace('=', '')}\n`,
    `log\n1\n${good}`,
    `log\n1\n${good}\n\nmore\n`,
    `\n1\n${good}\n`,
    'log\n1\n',
  ])('refuses %j', (text) => {
    expect(parseCheckpoint(text)).toBeUndefined();
  });

  it('opens what it signed, and nothing with one character changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ minLength: 32, maxLength: 32 }), fc.nat(), (size, hash, at) => {
        const note = signCheckpoint({ origin, size, root: hash }, signer);
        expect(openCheckpoint(note, origin, [signer.publicKey])).toMatchObject({ origin, size, root: hash });
        const place = at % note.length;
        const other = note[place] === 'A' ? 'B' : 'A';
        const changed = note.slice(0, place) + other + note.slice(place + 1);
        expect(openCheckpoint(changed, origin, [signer.publicKey])).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });

  it('refuses the checkpoint of another log that the same key signed under our name', () => {
    const note = signNote(formatCheckpoint({ origin: 'other', size: 1, root }), origin, signer);
    expect(openCheckpoint(note, origin, [signer.publicKey])).toBeUndefined();
  });
});

function verifierKey(text: string): Uint8Array {
  return base64.decode(text).subarray(1);
}

function signerOf(seed: Uint8Array): Signer {
  return { publicKey: ed25519.getPublicKey(seed), sign: (message) => ed25519.sign(message, seed) };
}

function corrupted(line: string): string {
  return line.replace('IneyaQM=', 'IneyaQA=');
}
