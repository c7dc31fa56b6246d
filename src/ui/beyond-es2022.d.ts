// What pages, workers and the code that they share with the server may use beyond ES2022: what `older-browsers.ts`
// gives to browsers without it, and `findLast`, which every browser has that we serve.

/// <reference lib="es2024.collection" />

interface ReadonlyArray<T> {
  toSorted(compare?: (a: T, b: T) => number): T[];
  toReversed(): T[];
  findLast(isIt: (value: T, index: number, array: readonly T[]) => boolean): T | undefined;
}

interface Array<T> {
  toSorted(compare?: (a: T, b: T) => number): T[];
  toReversed(): T[];
  findLast(isIt: (value: T, index: number, array: T[]) => boolean): T | undefined;
}

interface Uint8Array {
  findLastIndex(isIt: (byte: number, index: number) => boolean): number;
}
