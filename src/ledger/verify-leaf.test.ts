import { ed25519 } from '@noble/curves/ed25519.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDelegationValid, logDelegationStatement, verifyLogDelegation } from './delegation.ts';
import { erasureFields } from './erasure.ts';
import { type LeafField, leafBytes, leafHash } from './leaf.ts';
import { type Hash, inclusionRanges, treeHash } from './merkle.ts';
import { PROMISED_WITHIN_MS, promiseInclusion, verifyPromise } from './promise.ts';
import { leafFromWire, type OpenLeaf, promiseFromWire, promiseToWire } from './receipt.ts';
import type { Signer } from './signed-note.ts';
import { type LeafEvidence, verifyLeaf } from './verify-leaf.ts';

const salt = new Uint8Array(32).fill(3);
const fields: LeafField[] = ['tip.received', 'Đông Sơn', 1, null];
const leaf: OpenLeaf = { hash: leafHash(salt, fields), opening: { salt, fields } };
const erasureOpening = {
  salt: salt.map((byte) => byte + 1),
  fields: erasureFields('term_end', '2026-11-22', [leaf.hash]),
};
const erasureLeaf: OpenLeaf = {
  hash: leafHash(erasureOpening.salt, erasureOpening.fields),
  opening: erasureOpening,
};
const tree: Hash[] = [new Uint8Array(32), leaf.hash, erasureLeaf.hash];
const checkpoint = { origin: 'log', size: tree.length, root: treeHash(tree) };
const signer = signerOf(1);
const at = new Date('2026-11-22T03:00:00Z');
const evidence: LeafEvidence = {
  leaf,
  proof: proofOf(1),
  promise: promiseInclusion(leaf.hash, at, signer),
  checkpoint,
  logKeys: [signer.publicKey],
  now: new Date(at.getTime() + 5000),
};
const erased: OpenLeaf = { hash: leaf.hash, opening: null };

describe('a leaf', () => {
  it('hides equal fields under different salts, and shows any change of them', () => {
    expect(leafHash(salt, fields)).not.toEqual(
      leafHash(
        salt.map((byte) => byte ^ 1),
        fields,
      ),
    );
    expect(leafHash(salt, fields)).not.toEqual(leafHash(salt, [...fields, null]));
    expect(leafHash(salt, ['1'])).not.toEqual(leafHash(salt, [1]));
  });

  it('gives different bytes for different fields', () => {
    const field = fc.oneof(fc.string(), fc.maxSafeInteger(), fc.constant(null));
    const list = fc.array(field.filter((value) => typeof value !== 'string' || !value.includes('\0')));
    fc.assert(
      fc.property(list, list, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(leafBytes(salt, a)).not.toEqual(leafBytes(salt, b));
      }),
    );
  });

  it.each([[1.5], [Number.NaN], [-0], [2 ** 53], ['\ud800'], ['a\0b']])('refuses the field %j', (field) => {
    expect(() => leafHash(salt, [field])).toThrow(RangeError);
  });

  it('refuses a short salt', () => {
    expect(() => leafHash(salt.subarray(1), fields)).toThrow(RangeError);
  });
});

describe('a promise', () => {
  it('crosses the wire and holds for its own leaf alone', () => {
    const promise = promiseFromWire(promiseToWire(evidence.promise));
    expect(verifyPromise(leaf.hash, promise)).toBe(true);
    expect(verifyPromise(erasureLeaf.hash, promise)).toBe(false);
    expect(verifyPromise(leaf.hash, { ...promise, at: new Date(at.getTime() + 1) })).toBe(false);
    expect(verifyPromise(leaf.hash, { ...promise, at: new Date(Number.NaN) })).toBe(false);
    expect(verifyPromise(leaf.hash, { ...promise, logKey: signerOf(2).publicKey })).toBe(false);
  });
});

describe('a delegation', () => {
  it('holds under its root, for its key and its days', () => {
    const root = signerOf(9);
    const word = { publicKey: signer.publicKey, validFrom: '2026-01-01', validTo: '2026-12-31' };
    const delegation = { ...word, signature: root.sign(logDelegationStatement(word)) };
    expect(verifyLogDelegation(delegation, root.publicKey)).toBe(true);
    expect(verifyLogDelegation(delegation, signer.publicKey)).toBe(false);
    expect(verifyLogDelegation({ ...delegation, validTo: '2027-12-31' }, root.publicKey)).toBe(false);
    expect(isDelegationValid(delegation, new Date('2026-12-31T16:59:59Z'))).toBe(true);
    expect(isDelegationValid(delegation, new Date('2026-12-31T17:00:00Z'))).toBe(false);
    expect(isDelegationValid(delegation, new Date('2025-12-31T16:59:59Z'))).toBe(false);
  });
});

describe('the verdict', () => {
  const late = new Date(at.getTime() + PROMISED_WITHIN_MS + 1);
  const other = leafFromWire({ hash: 'A'.repeat(43), salt: null, fields: null });
  const cases: [string, Partial<LeafEvidence>, ReturnType<typeof verifyLeaf>][] = [
    ['proven', {}, 'included'],
    ['proven long after', { now: late }, 'included'],
    ['not yet in the tree', { proof: null }, 'promised'],
    ['never came into the tree', { proof: null, now: late }, 'missing'],
    ['promised by a stranger', { proof: null, logKeys: [signerOf(2).publicKey] }, 'unpromised'],
    ['promised for another leaf', { proof: null, leaf: other }, 'unpromised'],
    ['told otherwise', { leaf: { ...leaf, opening: { salt, fields: ['tip.closed'] } } }, 'changed'],
    [
      'with an unreadable salt',
      { leaf: { ...leaf, opening: { salt: new Uint8Array(), fields } } },
      'changed',
    ],
    ['with the proof of another', { proof: proofOf(2) }, 'changed'],
    ['with a proof of another size', { checkpoint: { ...checkpoint, size: 4 } }, 'changed'],
    ['with another root', { checkpoint: { ...checkpoint, root: leaf.hash } }, 'changed'],
    ['erased in silence', { leaf: erased }, 'missing'],
    ['erased by a leaf', { leaf: erased, erasure: { leaf: erasureLeaf, proof: proofOf(2) } }, 'erased'],
    [
      'erased by an unproven leaf',
      { leaf: erased, erasure: { leaf: erasureLeaf, proof: proofOf(0) } },
      'missing',
    ],
    ['erased by a leaf that is not one', { leaf: erased, erasure: { leaf, proof: proofOf(1) } }, 'missing'],
  ];

  it.each(cases)('%s', (_, change, verdict) => {
    expect(verifyLeaf({ ...evidence, ...change })).toBe(verdict);
  });
});

function proofOf(index: number) {
  const hashes = inclusionRanges(index, tree.length).map(({ begin, end }) =>
    treeHash(tree.slice(begin, end)),
  );
  return { index, size: tree.length, hashes };
}

function signerOf(seed: number): Signer {
  const key = new Uint8Array(32).fill(seed);
  return { publicKey: ed25519.getPublicKey(key), sign: (message) => ed25519.sign(message, key) };
}
