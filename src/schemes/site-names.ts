import { allRows } from '../wire/all-pages.ts';
import type { Client } from '../wire/client.ts';
import { listSiteNames, type SiteName } from './site-contract.ts';

/** Pages of sites that are read of one scheme, at most. */
const MOST_PAGES = 50;

/** The names of all sites of a scheme: those that stand first. Throws `ApiError`: `too_large` beyond 5,000. */
export function siteNames(client: Pick<Client, 'call'>, schemeId: string): Promise<SiteName[]> {
  return allRows(MOST_PAGES, (query) => client.call(listSiteNames, { params: { schemeId }, query }));
}

/** Those of the sites that stand on a day. Throws `ApiError` as `siteNames`. */
export async function standingSites(
  client: Pick<Client, 'call'>,
  schemeId: string,
  day: string,
): Promise<SiteName[]> {
  const sites = await siteNames(client, schemeId);
  return sites.filter(({ toDay }) => toDay === null || toDay >= day);
}
