import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toHex } from '../wire/bytes.ts';
import { appendLeaves, compactAddresses, EMPTY_TREE, rootOf } from './compact-tree.ts';
import { hashOfLeaf } from './leaf.ts';
import {
  consistencyRanges,
  EMPTY_ROOT,
  type Hash,
  inclusionRanges,
  type LeafRange,
  nodeHash,
  treeHash,
} from './merkle.ts';
import { verifyConsistency, verifyInclusion } from './merkle-proof.ts';

// The vectors that implementations of Certificate Transparency share: the eight leaves, the roots of the first
// 1 to 8 of them, and proofs (transparency-dev/merkle, proof/verify_test.go).
const LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const INCLUSION: [index: number, size: number, hashes: string[]][] = [
  [0, 1, []],
  [
    0,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
  [
    1,
    5,
    [
      '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
];
const CONSISTENCY: [from: number, to: number, hashes: string[]][] = [
  [1, 1, []],
  [
    1,
    8,
    [
      '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
    ],
  ],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
  [
    2,
    5,
    [
      '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
    ],
  ],
  [
    6,
    7,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f',
      'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    ],
  ],
];

const outside = LEAVES.map((hex) => hashOfLeaf(fromHex(hex)));
const leaves: Hash[] = Array.from({ length: 64 }, (_, index) => hashOfLeaf(Uint8Array.of(index, 7)));
const roots: Hash[] = Array.from({ length: 65 }, (_, size) => treeHash(leaves.slice(0, size)));

describe('vectors from outside', () => {
  it('gives the empty root of RFC 6962', () => {
    expect(toHex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it.each(ROOTS.map((root, index) => [index + 1, root]))('root of the first %i leaves', (size, root) => {
    expect(toHex(treeHash(outside.slice(0, Number(size))))).toBe(root);
  });

  it.each(INCLUSION)('inclusion of leaf %i in %i', (index, size, hashes) => {
    expect(hashesOf(outside, inclusionRanges(index, size)).map(toHex)).toEqual(hashes);
    const proof = { index, size, hashes: hashes.map(fromHex) };
    expect(verifyInclusion(pick(outside, index), proof, fromHex(pick(ROOTS, size - 1)))).toBe(true);
  });

  it.each(CONSISTENCY)('consistency from %i to %i', (from, to, hashes) => {
    expect(hashesOf(outside, consistencyRanges(from, to)).map(toHex)).toEqual(hashes);
    const proof = { from, to, hashes: hashes.map(fromHex) };
    const [fromRoot, toRoot] = [fromHex(pick(ROOTS, from - 1)), fromHex(pick(ROOTS, to - 1))];
    expect(verifyConsistency(proof, fromRoot, toRoot)).toBe(true);
  });
});

describe('inclusion', () => {
  it('verifies for every leaf of every tree up to 64', () => {
    for (let size = 1; size <= 64; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = { index, size, hashes: hashesOf(leaves, inclusionRanges(index, size)) };
        expect(verifyInclusion(pick(leaves, index), proof, pick(roots, size))).toBe(true);
      }
    }
  });

  it('fails when a bit, the place, the size or the length is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(), (size, seed, bit) => {
        const index = seed % size;
        const [leaf, root] = [pick(leaves, index), pick(roots, size)];
        const proof = { index, size, hashes: hashesOf(leaves, inclusionRanges(index, size)) };
        const place = seed % proof.hashes.length;
        const flipped = proof.hashes.map((hash, at) => (at === place ? flip(hash, bit) : hash));
        expect(verifyInclusion(leaf, { ...proof, hashes: flipped }, root)).toBe(false);
        expect(verifyInclusion(flip(leaf, bit), proof, root)).toBe(false);
        expect(verifyInclusion(leaf, proof, flip(root, bit))).toBe(false);
        expect(verifyInclusion(leaf, { ...proof, index: (index + 1) % size }, root)).toBe(false);
        expect(verifyInclusion(leaf, { ...proof, hashes: proof.hashes.slice(1) }, root)).toBe(false);
        expect(verifyInclusion(leaf, { ...proof, hashes: [...proof.hashes, root] }, root)).toBe(false);
        expect(verifyInclusion(leaf, { ...proof, size: size * 2 }, root)).toBe(false);
      }),
    );
  });

  it.each([
    { index: 0, size: 0 },
    { index: 1, size: 1 },
    { index: -1, size: 1 },
    { index: 0.5, size: 1 },
    { index: 0, size: Number.NaN },
  ])('refuses the place $index of $size', (place) => {
    expect(verifyInclusion(pick(leaves, 0), { ...place, hashes: [] }, pick(leaves, 0))).toBe(false);
  });

  it('refuses an inner node in place of a leaf of another tree size', () => {
    const inner = nodeHash(pick(leaves, 0), pick(leaves, 1));
    const hashes = hashesOf(leaves, inclusionRanges(0, 4)).slice(1);
    expect(verifyInclusion(inner, { index: 0, size: 4, hashes }, pick(roots, 4))).toBe(false);
  });
});

describe('consistency', () => {
  it('verifies for all m <= n up to 64, and not for another earlier root', () => {
    for (let to = 0; to <= 64; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const proof = { from, to, hashes: hashesOf(leaves, consistencyRanges(from, to)) };
        expect(verifyConsistency(proof, pick(roots, from), pick(roots, to))).toBe(true);
        expect(verifyConsistency(proof, flip(pick(roots, from), from), pick(roots, to))).toBe(false);
      }
    }
  });

  it('fails when a bit, a size or the length is another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 64 }), fc.nat(), fc.nat(), (to, seed, bit) => {
        const from = 1 + (seed % (to - 1));
        const [fromRoot, toRoot] = [pick(roots, from), pick(roots, to)];
        const proof = { from, to, hashes: hashesOf(leaves, consistencyRanges(from, to)) };
        const place = seed % proof.hashes.length;
        const flipped = proof.hashes.map((hash, at) => (at === place ? flip(hash, bit) : hash));
        expect(verifyConsistency({ ...proof, hashes: flipped }, fromRoot, toRoot)).toBe(false);
        expect(verifyConsistency(proof, fromRoot, flip(toRoot, bit))).toBe(false);
        expect(verifyConsistency(proof, toRoot, fromRoot)).toBe(false);
        expect(verifyConsistency({ ...proof, hashes: [] }, fromRoot, toRoot)).toBe(false);
        expect(verifyConsistency({ ...proof, hashes: [...proof.hashes, toRoot] }, fromRoot, toRoot)).toBe(
          false,
        );
        expect(verifyConsistency({ ...proof, from: to + 1 }, fromRoot, toRoot)).toBe(false);
      }),
    );
  });
});

describe('the compact tree', () => {
  it('has the root of the definition after any series of batches', () => {
    const batches = fc
      .array(fc.integer({ min: 0, max: 9 }), { maxLength: 8 })
      .filter((all) => sum(all) <= 64);
    fc.assert(
      fc.property(batches, (sizes) => {
        let tree = EMPTY_TREE;
        for (const size of sizes) tree = appendLeaves(tree, leaves.slice(tree.size, tree.size + size)).tree;
        expect(toHex(rootOf(tree))).toBe(toHex(pick(roots, tree.size)));
        expect(tree.hashes).toHaveLength(compactAddresses(tree.size).length);
      }),
    );
  });

  it('names every inner node once, with the hash over its leaves', () => {
    const { nodes } = appendLeaves(EMPTY_TREE, leaves);
    expect(new Set(nodes.map(({ level, index }) => `${level}/${index}`)).size).toBe(63);
    for (const { level, index, hash } of nodes) {
      const width = 2 ** level;
      expect(toHex(hash)).toBe(toHex(treeHash(leaves.slice(index * width, (index + 1) * width))));
    }
  });
});

function hashesOf(all: readonly Hash[], ranges: readonly LeafRange[]): Hash[] {
  return ranges.map(({ begin, end }) => treeHash(all.slice(begin, end)));
}

function flip(hash: Hash, bit: number): Hash {
  return hash.map((byte, index) => (index === (bit >> 3) % hash.length ? byte ^ (1 << (bit & 7)) : byte));
}

function pick<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`nothing at ${index}`);
  return item;
}

function fromHex(text: string): Hash {
  return Uint8Array.from(text.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
