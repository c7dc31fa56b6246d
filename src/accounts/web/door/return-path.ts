/** A path of this site to go back to after signing in; undefined for anything else, another site's address first. */
export function returnPath(next: unknown): string | undefined {
  if (typeof next !== 'string' || !/^\/[^/\\]/.test(next)) return undefined;
  return next.startsWith('/dang-nhap') ? undefined : next;
}
