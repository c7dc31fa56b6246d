import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { allRows } from '../../../wire/all-pages.ts';
import { listTeams, type SiteName, type Team } from '../../site-contract.ts';
import { siteNames } from '../../site-names.ts';
import { SCHEMES } from '../use-schemes.ts';

/** Pages of teams that are read to be chosen from: more than a site has. */
const MOST_PAGES = 50;

/** The names of all sites of a scheme, to choose one of. */
export function useSiteChoices(schemeId: string): UseQueryResult<SiteName[]> {
  return useQuery({
    queryKey: [...SCHEMES, 'site-choices', schemeId],
    queryFn: () => siteNames(client, schemeId),
  });
}

/** All teams of a site, to choose one of; of no site they are not asked for. */
export function useTeamChoices(schemeId: string, siteId: string): UseQueryResult<Team[]> {
  return useQuery({
    queryKey: [...SCHEMES, 'team-choices', schemeId, siteId],
    enabled: siteId !== '',
    queryFn: ({ signal }) =>
      allRows(MOST_PAGES, (query) => client.call(listTeams, { params: { schemeId, siteId }, query, signal })),
  });
}
