import { bridged, lend } from './older-browsers.ts';

// What must stand before anything else runs: the first import of every page and of every worker.

lend(Array.prototype, bridged.array);
lend(Map, bridged.map);

/**
 * zod compiles its checks with `new Function` where it may. Our policy forbids that, and the browser would report
 * each attempt; so zod is told beforehand, through the global it reads, without loading zod itself.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
