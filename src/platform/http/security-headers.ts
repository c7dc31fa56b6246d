/** The policy of everything that is not a page: such an answer may load and do nothing at all. */
const NOTHING_ALLOWED = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * Headers of every answer; a page or a static file overrides those that it must.
 * HSTS only where the public address is https: elsewhere it would lock people out.
 */
export function securityHeaders(publicUrl: string): Readonly<Record<string, string>> {
  return {
    'content-security-policy': NOTHING_ALLOWED,
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), microphone=(), payment=(), usb=(), browsing-topics=(), geolocation=(self)',
    'x-dns-prefetch-control': 'off',
    'cache-control': 'no-store',
    ...(publicUrl.startsWith('https:') ? { 'strict-transport-security': 'max-age=31536000' } : {}),
  };
}

/** For what is public today and may be withdrawn tomorrow: no search engine keeps a copy. */
export const NOT_INDEXED = { 'x-robots-tag': 'noindex, noarchive, noimageindex, nosnippet' } as const;
