/**
 * The one Trusted Types policy of the pages: a worker's script, and only one of our own files. Pages run under
 * `require-trusted-types-for 'script'`, so `new Worker(url)` alone is refused by the browser.
 * Reviewed: it lets through nothing but same-origin paths below `/assets/`, which the build alone writes.
 */
const WORKER_POLICY = 'binh-yen-worker';

interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy;
}

const rules: ScriptUrlPolicy = {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.href);
    if (origin !== location.origin || !pathname.startsWith('/assets/')) {
      throw new TypeError('a worker comes from our own assets alone');
    }
    return pathname;
  },
};

let policy: ScriptUrlPolicy | undefined;

/**
 * Starts a worker of ours: `import url from './solve.worker.ts?worker&url'; startWorker(url)`.
 * Throws `TypeError` for a script from anywhere else.
 */
export function startWorker(url: string): Worker {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= factory ? factory.createPolicy(WORKER_POLICY, rules) : rules;
  return new Worker(policy.createScriptURL(url), { type: 'module' });
}
