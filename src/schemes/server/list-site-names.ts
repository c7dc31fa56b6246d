import type { Db } from '../../platform/database.ts';
import type { SiteName } from '../site-contract.ts';
import { pageOfSites, type SitesPage } from './page-of-sites.ts';
import type { StoredScheme } from './scheme-queries.ts';

/** What the sites of a scheme are called, in the order of their list, to choose one of. Throws `bad_cursor`. */
export async function listSiteNames(
  db: Db,
  scheme: StoredScheme,
  wanted: SitesPage,
): Promise<{ rows: SiteName[]; next: string | null }> {
  const page = await pageOfSites(db, scheme, wanted);
  const rows = page.rows.map(({ site_id, name, to_day }) => ({ siteId: site_id, name, toDay: to_day }));
  return { rows, next: page.next };
}
