import { listSchemes } from '../schemes/contract.ts';
import { listSites } from '../schemes/site-contract.ts';
import { allPages } from '../wire/all-pages.ts';
import type { Client } from '../wire/client.ts';
import { MAX_PAGE_SIZE } from '../wire/page.ts';
import { CAMERA_SCHEME_KIND } from './camera.ts';

/** A site to which cameras of a desk may belong. */
export interface DeskSite {
  readonly schemeId: string;
  readonly schemeName: string;
  readonly siteId: string;
  readonly name: string;
}

/**
 * The sites of a desk's camera schemes that stand on a day, all of them: the schemes of a city are asked for with those
 * of its wards, so the desk's own may come late. Throws `ApiError`.
 */
export async function sitesOfDesk(
  client: Pick<Client, 'call'>,
  desk: { readonly unitId: number; readonly areaId: number },
  today: string,
): Promise<DeskSite[]> {
  const query = {
    kind: CAMERA_SCHEME_KIND,
    standing: 'alive',
    areaId: desk.areaId,
    limit: MAX_PAGE_SIZE,
  } as const;
  const schemes = await allPages((from) => client.call(listSchemes, { query: { ...query, ...from } }));
  const own = schemes.filter(({ unitId }) => unitId === desk.unitId);
  const sites = await Promise.all(own.map((scheme) => sitesOf(client, scheme, today)));
  return sites.flat();
}

async function sitesOf(
  client: Pick<Client, 'call'>,
  { schemeId, name: schemeName }: { readonly schemeId: string; readonly name: string },
  today: string,
): Promise<DeskSite[]> {
  const sites = await allPages((from) =>
    client.call(listSites, { params: { schemeId }, query: { limit: MAX_PAGE_SIZE, ...from } }),
  );
  return sites
    .filter(({ toDay }) => toDay === null || toDay >= today)
    .map(({ siteId, name }) => ({ schemeId, schemeName, siteId, name }));
}
