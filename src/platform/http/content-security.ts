/** Allowed of every page: nothing from elsewhere, nothing inline, no frames, no forms to others. */
const COMMON = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "media-src 'self' blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-ancestors 'none'",
  "form-action 'self'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
];

/** Policy of the public pages; the one Trusted Types policy is that of `ui/workers.ts`. */
export const publicPolicy = [...COMMON, "style-src 'self'", 'trusted-types binh-yen-worker'].join('; ');

/**
 * Policy of the desk: its component library writes style elements, which carry the nonce of this one answer
 * and pass the `default` Trusted Types policy of `ui/desk/style-policy.ts`. `blob:` frames show opened files in a sandbox.
 */
export function deskPolicy(nonce: string): string {
  return [
    ...COMMON,
    `style-src 'self' 'nonce-${nonce}'`,
    'frame-src blob:',
    'trusted-types binh-yen-worker default',
  ].join('; ');
}

/** What every page says beside its policy: leak no address, keep no copy, share no process. */
export const pageHeaders = {
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(self), browsing-topics=()',
  'cache-control': 'no-store',
} as const;
