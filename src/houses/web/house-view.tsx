import { Button, Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PageTitle } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { type House, readHouse } from '../contract.ts';
import { EquipmentPanel } from './equipment-panel.tsx';
import { HouseForm } from './house-form.tsx';
import { HOUSES } from './kept-under.ts';
import { houseMessages } from './messages.ts';
import { ResidentsPanel } from './residents-panel.tsx';
import { RoomsPanel } from './rooms-panel.tsx';
import { VisitsPanel } from './visits-panel.tsx';
import './houses.css';

/** One house, with what the reader may see and do: the landlord, the team and the desk read the same page. */
export function HouseView({ houseId }: { houseId: string }) {
  const kit = useText(deskMessages);
  const { data, error, refetch } = useQuery({
    queryKey: [...HOUSES, 'read', houseId],
    queryFn: () => client.call(readHouse, { params: { houseId } }),
  });
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return (
    <div className="house">
      <Head house={data} />
      {data.hosts && <ResidentsPanel house={data} />}
      <RoomsPanel house={data} />
      <EquipmentPanel house={data} />
      <VisitsPanel house={data} />
    </div>
  );
}

function Head({ house }: { house: House }) {
  const t = useText(houseMessages);
  const [changing, setChanging] = useState(false);
  const { address, siteName, gateHour, rules, occupants, capacity, rooms, keeps } = house;
  return (
    <>
      <PageTitle>{address}</PageTitle>
      <p className="house-soft">
        {[
          siteName,
          t('houses.occupied', { occupants, capacity, rooms }),
          gateHour ? `${t('house.gate')} ${gateHour}` : t('house.gate.none'),
        ].join(' · ')}
      </p>
      {rules !== '' && (
        <details className="house-rules">
          <summary>{t('house.rules')}</summary>
          <p>{rules}</p>
        </details>
      )}
      {keeps && !changing && (
        <Button variant="default" onClick={() => setChanging(true)}>
          {t('house.change')}
        </Button>
      )}
      {changing && <HouseForm house={house} sites={[]} onClose={() => setChanging(false)} />}
    </>
  );
}
