import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, MoreButton, Seal } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { usePages } from '../../ui/use-pages.ts';
import type { House } from '../contract.ts';
import { listResidents } from '../resident-contract.ts';
import { ArrivalForm } from './arrival-form.tsx';
import { HOUSES } from './kept-under.ts';
import { houseMessages } from './messages.ts';
import { ResidentCard } from './resident-card.tsx';

/** Who lives in a house, for its landlord: opened here, and nowhere else. */
export function ResidentsPanel({ house }: { house: House }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { houseId } = house;
  const [arriving, setArriving] = useState(false);
  const { list: residents, rows } = usePages([...HOUSES, 'residents', houseId], (start, signal) => {
    const query = { limit: 50, ...start };
    return client.call(listResidents, { params: { houseId }, query, signal });
  });
  return (
    <section aria-labelledby="residents">
      <div className="house-row">
        <h2 id="residents">{t('residents.title')}</h2>
        <Seal readers={[t('residents.readers')]} />
      </div>
      <p className="house-soft">{t('residents.seal')}</p>
      {!arriving && <Button onClick={() => setArriving(true)}>{t('arrival.add')}</Button>}
      {arriving && <ArrivalForm house={house} onClose={() => setArriving(false)} />}
      {residents.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {residents.isError && <ErrorNotice error={residents.error} onRetry={() => void residents.refetch()} />}
      {residents.isSuccess && rows.length === 0 && <p className="house-soft">{t('residents.none')}</p>}
      <ul className="house-list">
        {rows.map((resident) => (
          <li key={resident.residentId} className="house-card">
            <ResidentCard house={house} resident={resident} />
          </li>
        ))}
      </ul>
      <MoreButton list={residents} />
    </section>
  );
}
