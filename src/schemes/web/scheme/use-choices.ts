import { useQuery } from '@tanstack/react-query';
import { allPages } from '../../../ui/all-pages.ts';
import { client } from '../../../ui/client.ts';
import { listSites, listTeams, type Site, type Team } from '../../site-contract.ts';
import { SCHEMES } from '../use-schemes.ts';

/** Pages of sites or teams that are read to be chosen from: more than a scheme has. */
const MOST_PAGES = 50;

/** All sites of a scheme, to choose one of; undefined while they come. */
export function useSiteChoices(schemeId: string): readonly Site[] | undefined {
  return useQuery({
    queryKey: [...SCHEMES, 'site-choices', schemeId],
    queryFn: async ({ signal }) => {
      const pages = await allPages(MOST_PAGES, (query) =>
        client.call(listSites, { params: { schemeId }, query, signal }),
      );
      return pages.flatMap(({ rows }) => rows);
    },
  }).data;
}

/** All teams of a site, to choose one of; none while they come, and of no site. */
export function useTeamChoices(schemeId: string, siteId: string): readonly Team[] {
  const { data = [] } = useQuery({
    queryKey: [...SCHEMES, 'team-choices', schemeId, siteId],
    enabled: siteId !== '',
    queryFn: async ({ signal }) => {
      const pages = await allPages(MOST_PAGES, (query) =>
        client.call(listTeams, { params: { schemeId, siteId }, query, signal }),
      );
      return pages.flatMap(({ rows }) => rows);
    },
  });
  return data;
}
