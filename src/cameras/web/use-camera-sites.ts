import { useQuery } from '@tanstack/react-query';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { sitesOfDesk } from '../desk-sites.ts';
import { CAMERAS } from './use-cameras.ts';

/** The sites of a desk's camera schemes, as a choice; empty while they come. */
export function useCameraSites(desk: { readonly unitId: number; readonly areaId: number }) {
  const { data } = useQuery({
    queryKey: [...CAMERAS, 'sites', desk.unitId],
    queryFn: async () => {
      const sites = await sitesOfDesk(client, desk, dayOfMoment(new Date()));
      return sites.map(({ schemeId, schemeName, siteId, name }) => ({
        value: `${schemeId}/${siteId}`,
        label: `${name} · ${schemeName}`,
      }));
    },
  });
  return data ?? [];
}
