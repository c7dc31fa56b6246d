import { Loader } from '@mantine/core';
import { OwnHouses } from '../houses/web/to/own-houses.tsx';
import { useOwnSites } from '../members/web/to/use-own-sites.ts';
import { ErrorNotice } from '../ui/desk/index.ts';
import { deskMessages } from '../ui/desk/messages.ts';
import { useText } from '../ui/i18n/language-context.tsx';

/** `/to/nha-tro`: the houses of a landlord, or those of a team's site. */
export function Page() {
  const kit = useText(deskMessages);
  const sites = useOwnSites();
  if (sites.isLoadingError) return <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />;
  if (!sites.data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return <OwnHouses sites={sites.data.rows.filter(({ role }) => role === 'landlord')} />;
}
