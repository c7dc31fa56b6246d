import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { standingSites } from '../../../schemes/site-names.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { HouseForm, type SiteChoice } from '../house-form.tsx';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';

/** Enters a house for a landlord who has no account, in a site that stands. */
export function EnterHouse({ schemeId }: { schemeId: string }) {
  const t = useText(houseMessages);
  const [adding, setAdding] = useState(false);
  const sites = useQuery({
    queryKey: [...HOUSES, 'sites', schemeId],
    queryFn: () => siteChoices(schemeId),
    enabled: adding,
  });
  if (adding && sites.isLoadingError)
    return <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />;
  if (adding && sites.data?.length === 0) return <p role="status">{t('houses.add.noSite')}</p>;
  if (adding && sites.data) {
    return <HouseForm house={null} sites={sites.data} onClose={() => setAdding(false)} />;
  }
  return (
    <Button variant="default" loading={sites.isFetching} onClick={() => setAdding(true)}>
      {t('houses.add')}
    </Button>
  );
}

async function siteChoices(schemeId: string): Promise<SiteChoice[]> {
  const sites = await standingSites(client, schemeId, dayOfMoment(new Date()));
  return sites.map(({ siteId, name }) => ({ schemeId, siteId, siteName: name }));
}
