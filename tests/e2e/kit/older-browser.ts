import type { BrowserContext } from 'playwright-core';
import { expect } from 'vitest';

/**
 * Takes from an engine what Chrome 100 or Safari 15.4 does not have. Not only what is lent to them (`ui/first.ts`):
 * whatever we or a library should come to use of it is found. Under our policy Safari 15 has no WebAssembly.
 */
const WITHOUT = `(() => {
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  const typed = Object.getPrototypeOf(Uint8Array);
  const younger = [
    [Array, ['fromAsync']],
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [typed.prototype, ['toSorted', 'toReversed', 'with']],
    [Uint8Array, ['fromHex', 'fromBase64']],
    [Uint8Array.prototype, ['toHex', 'toBase64', 'setFromHex', 'setFromBase64']],
    [ArrayBuffer.prototype, ['transfer', 'transferToFixedLength', 'resize', 'resizable', 'detached']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [Map.prototype, ['getOrInsert', 'getOrInsertComputed']],
    [Set.prototype, ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf',
      'isDisjointFrom']],
    [iterator, ['map', 'filter', 'take', 'drop', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find']],
    [Promise, ['withResolvers', 'try']],
    [RegExp, ['escape']],
    [URL, ['canParse', 'parse']],
    [AbortSignal, ['any', 'timeout']],
    [ReadableStream, ['from']],
    [ReadableStream.prototype, ['values', Symbol.asyncIterator]],
    [Response.prototype, ['bytes']],
    [Blob.prototype, ['bytes']],
    [globalThis, ['Iterator', 'WebAssembly', 'OffscreenCanvas', 'CompressionStream', 'DecompressionStream']],
  ];
  for (const [owner, names] of younger) for (const name of names) delete owner[name];
  for (const method of ['generateKey', 'importKey']) {
    const own = SubtleCrypto.prototype[method];
    SubtleCrypto.prototype[method] = async function (...given) {
      const name = given.map((each) => each?.name ?? each).find((each) => /^(Ed|X)25519$/.test(String(each)));
      if (name) throw new DOMException(name, 'NotSupportedError');
      return own.apply(this, given);
    };
  }
})();`;

/**
 * Makes a person's browser, from its next page on, one of the beginning of 2022; its workers, too. Gives how many
 * workers were started so.
 */
export async function makeOlder(context: BrowserContext): Promise<() => number> {
  let workers = 0;
  await context.addInitScript(WITHOUT);
  await context.route('**/*.worker-*.js', async (route) => {
    const response = await route.fetch();
    const script = await response.text();
    // what a worker imported would run before anything is taken away
    expect(script).not.toMatch(/^import\b(?!\()/m);
    await route.fulfill({ response, body: `${WITHOUT}\n${script}` });
    workers += 1;
  });
  return () => workers;
}
