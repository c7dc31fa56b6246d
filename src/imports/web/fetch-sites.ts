import { listSites, type Site } from '../../schemes/site-contract.ts';
import { client } from '../../ui/client.ts';

/** Pages of sites that are read of one scheme, at most: a hundred sites each. */
const MOST_PAGES = 20;

/** The sites of a scheme that stand on a day. Throws `ApiError`. */
export async function fetchSites(schemeId: string, today: string): Promise<Site[]> {
  const sites: Site[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query: { limit: number; cursor?: string } = { limit: 100, ...(cursor === null ? {} : { cursor }) };
    const answer = await client.call(listSites, { params: { schemeId }, query });
    sites.push(...answer.rows.filter(({ toDay }) => toDay === null || toDay >= today));
    if (answer.next === null) break;
    cursor = answer.next;
  }
  return sites;
}
