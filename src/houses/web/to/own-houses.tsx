import { Button, Loader } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { client } from '../../../ui/client.ts';
import { EmptyState, ErrorNotice, MoreButton, PageTitle } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { usePages } from '../../../ui/use-pages.ts';
import { listOwnHouses } from '../../contract.ts';
import { HouseForm, type SiteChoice } from '../house-form.tsx';
import { HOUSES } from '../kept-under.ts';
import { houseMessages } from '../messages.ts';
import '../houses.css';

/** `/to/nha-tro`: the houses of a landlord, or those of a team's site. `sites`: where one may enter a house. */
export function OwnHouses({ sites }: { sites: readonly SiteChoice[] }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const [adding, setAdding] = useState(false);
  const { list: houses, rows } = usePages([...HOUSES, 'own'], (start, signal) => {
    const query = { limit: 50, ...start };
    return client.call(listOwnHouses, { query, signal });
  });
  const mayAdd = sites.length > 0;
  const empty = mayAdd
    ? { title: t('houses.none'), hint: t('houses.none.hint') }
    : { title: t('houses.none.team') };
  return (
    <>
      <PageTitle>{t('houses.title')}</PageTitle>
      {houses.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {houses.isError && <ErrorNotice error={houses.error} onRetry={() => void houses.refetch()} />}
      {houses.isSuccess && rows.length === 0 && !adding && <EmptyState {...empty} />}
      <ul className="house-list">
        {rows.map(({ houseId, address, siteName, occupants, capacity, rooms, openFindings }) => (
          <li key={houseId} className="house-card">
            <Link to="/to/nha-tro/$houseId" params={{ houseId }}>
              <strong>{address}</strong>
            </Link>
            <span className="house-soft">
              {siteName} · {t('houses.occupied', { occupants, capacity, rooms })}
            </span>
            {openFindings > 0 && (
              <span className="house-late">{t('houses.findings', { count: openFindings })}</span>
            )}
          </li>
        ))}
      </ul>
      <MoreButton list={houses} />
      {mayAdd && !adding && (
        <Button mt="md" onClick={() => setAdding(true)}>
          {t('houses.add')}
        </Button>
      )}
      {adding && <HouseForm house={null} sites={sites} onClose={() => setAdding(false)} />}
    </>
  );
}
