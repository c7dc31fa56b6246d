import { nameKey } from '../areas/fold.ts';
import type { RowFaultCode } from './row-fault.ts';

/** A site in which a row may stand. */
export interface NamedSite {
  readonly siteId: string;
  readonly name: string;
}

/** The site that a cell names; where it is empty the one that is known otherwise, or the only one there is. */
export function siteIn<Site extends NamedSite>(
  sites: readonly Site[],
  name: unknown,
  known: string | undefined,
): { readonly siteId: string } | { readonly code: RowFaultCode } {
  if (name === undefined) {
    const siteId = known ?? (sites.length === 1 ? sites[0]?.siteId : undefined);
    return siteId === undefined ? { code: 'required' } : { siteId };
  }
  const found = sites.filter((site) => nameKey(site.name) === nameKey(String(name)));
  if (found.length > 1) return { code: 'several_sites' };
  const [site] = found;
  return site ? { siteId: site.siteId } : { code: 'unknown_site' };
}
