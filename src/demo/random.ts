import { keysOf } from '../wire/keys-of.ts';

/** A stream of chances that a seed fixes: the same seed gives the same city on every machine. */
export interface Random {
  /** From 0 (inclusive) to 1 (exclusive). */
  next(): number;
  /** A whole number, both ends included. */
  int(least: number, most: number): number;
  /** Whether something of this probability happens. */
  chance(probability: number): boolean;
  /** One of a list. Throws `RangeError` for an empty one. */
  pick<Value>(values: readonly Value[]): Value;
  /** One of the keys, by their weights. */
  weighted<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>): Key;
  /** The same values in another order. */
  shuffled<Value>(values: readonly Value[]): Value[];
  /** A UUID of version 4 in form (RFC 9562 §5.4), made of this stream. */
  uuid(): string;
}

/** A stream of its own for a seed and a name, so that a change in one part of the plan moves no other. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[Math.floor(next() * values.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  return {
    next,
    int,
    pick,
    chance: (probability) => next() < probability,
    weighted: (weights) => weightedKey(weights, next()),
    shuffled: (values) =>
      values
        .map((value) => ({ value, key: next() }))
        .sort((a, b) => a.key - b.key)
        .map(({ value }) => value),
    uuid: () => uuidOf(Array.from({ length: 16 }, () => int(0, 255))),
  };
}

function weightedKey<Key extends string>(weights: Readonly<Partial<Record<Key, number>>>, at: number): Key {
  const keys = keysOf(weights);
  let left = at * keys.reduce((sum, key) => sum + (weights[key] ?? 0), 0);
  for (const key of keys) {
    left -= weights[key] ?? 0;
    if (left < 0) return key;
  }
  throw new RangeError('nothing to weigh');
}

function uuidOf(bytes: readonly number[]): string {
  const marked = bytes.map((byte, index) => {
    if (index === 6) return (byte & 0x0f) | 0x40;
    return index === 8 ? (byte & 0x3f) | 0x80 : byte;
  });
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Chris Doty-Humphrey's small fast counter, 32 bits wide; the seed goes in by FNV-1a. */
function sfc32(seed: string): () => number {
  let a = fnv1a(`${seed}/a`);
  let b = fnv1a(`${seed}/b`);
  let c = fnv1a(`${seed}/c`);
  let counter = 1;
  const next = (): number => {
    const result = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + result;
    return (result >>> 0) / 2 ** 32;
  };
  for (let round = 0; round < 16; round += 1) next();
  return next;
}

function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}
