import { listSchemes } from '../schemes/contract.ts';
import { standingSites } from '../schemes/site-names.ts';
import { allRows } from '../wire/all-pages.ts';
import type { Client } from '../wire/client.ts';
import { CAMERA_SCHEME_KIND } from './camera.ts';

/** Pages of camera schemes that are looked through, at most. */
const MOST_PAGES = 50;

/** A site to which cameras of a desk may belong. */
interface DeskSite {
  readonly schemeId: string;
  readonly schemeName: string;
  readonly siteId: string;
  readonly name: string;
}

/**
 * The sites of a desk's camera schemes that stand on a day, all of them: the schemes of a city are asked for with those
 * of its wards, so the desk's own may come late. Throws `ApiError`: `too_large` where there are more than 5,000.
 */
export async function sitesOfDesk(
  client: Pick<Client, 'call'>,
  desk: { readonly unitId: number; readonly areaId: number },
  today: string,
): Promise<DeskSite[]> {
  const wanted = { kind: CAMERA_SCHEME_KIND, standing: 'alive', areaId: desk.areaId } as const;
  const schemes = await allRows(MOST_PAGES, (query) =>
    client.call(listSchemes, { query: { ...wanted, ...query } }),
  );
  const own = schemes.filter(({ unitId }) => unitId === desk.unitId);
  const sites = await Promise.all(own.map((scheme) => sitesOf(client, scheme, today)));
  return sites.flat();
}

async function sitesOf(
  client: Pick<Client, 'call'>,
  { schemeId, name: schemeName }: { readonly schemeId: string; readonly name: string },
  today: string,
): Promise<DeskSite[]> {
  const sites = await standingSites(client, schemeId, today);
  return sites.map(({ siteId, name }) => ({ schemeId, schemeName, siteId, name }));
}
