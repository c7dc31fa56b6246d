/**
 * zod compiles its checks with `new Function` where it may. Our policy forbids that, and the browser would report
 * each attempt; so zod is told beforehand, through the global it reads, without loading zod itself.
 */
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });
