import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { dayOfMoment } from '../../../law/day.ts';
import { listSites } from '../../../schemes/site-contract.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { allPages } from '../../../wire/all-pages.ts';
import { MAX_PAGE_SIZE } from '../../../wire/page.ts';
import { HouseForm, type SiteChoice } from '../house-form.tsx';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';

/** Enters a house for a landlord who has no account, in a site that stands. */
export function EnterHouse({ schemeId }: { schemeId: string }) {
  const t = useText(houseMessages);
  const [adding, setAdding] = useState(false);
  const sites = useQuery({
    queryKey: [...HOUSES, 'sites', schemeId],
    queryFn: () => standingSites(schemeId),
    enabled: adding,
  });
  if (adding && sites.isError)
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

async function standingSites(schemeId: string): Promise<SiteChoice[]> {
  const today = dayOfMoment(new Date());
  const sites = await allPages((from) =>
    client.call(listSites, { params: { schemeId }, query: { limit: MAX_PAGE_SIZE, ...from } }),
  );
  return sites
    .filter(({ toDay }) => toDay === null || toDay >= today)
    .map(({ siteId, name }) => ({ schemeId, siteId, siteName: name }));
}
