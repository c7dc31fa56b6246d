import { useQuery } from '@tanstack/react-query';
import { listSchemes } from '../../schemes/contract.ts';
import { listSites } from '../../schemes/site-contract.ts';
import { client } from '../../ui/client.ts';
import { CAMERA_SCHEME_KIND } from '../camera.ts';
import { CAMERAS } from './use-cameras.ts';

/** Schemes of cameras that a desk has, and sites of each, at most: enough to choose from. */
const MOST_SCHEMES = 10;
const MOST_SITES = 100;

/** The sites of a desk's camera schemes, as a choice; empty while they come. */
export function useCameraSites(desk: { readonly unitId: number; readonly areaId: number } | undefined) {
  const { data } = useQuery({
    queryKey: [...CAMERAS, 'sites', desk?.unitId],
    enabled: desk !== undefined,
    queryFn: async () => {
      const query = { kind: CAMERA_SCHEME_KIND, standing: 'alive', limit: MOST_SCHEMES } as const;
      const { rows } = await client.call(listSchemes, { query: { ...query, areaId: desk?.areaId ?? 0 } });
      const own = rows.filter(({ unitId }) => unitId === desk?.unitId);
      const sites = await Promise.all(
        own.map(async ({ schemeId, name }) => {
          const page = await client.call(listSites, { params: { schemeId }, query: { limit: MOST_SITES } });
          return page.rows
            .filter(({ toDay }) => toDay === null)
            .map((site) => ({ value: `${schemeId}/${site.siteId}`, label: `${site.name} · ${name}` }));
        }),
      );
      return sites.flat();
    },
  });
  return data ?? [];
}
