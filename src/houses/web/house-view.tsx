import { Loader } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { readHouse } from '../contract.ts';
import { EquipmentPanel } from './equipment-panel.tsx';
import { HouseHead } from './house-head.tsx';
import { HOUSES } from './kept-under.ts';
import { ResidentsPanel } from './residents-panel.tsx';
import { RoomsPanel } from './rooms-panel.tsx';
import { VisitsPanel } from './visits-panel.tsx';
import './houses.css';

/** One house, with what the reader may see and do: the landlord, the team and the desk read the same page. */
export function HouseView({ houseId }: { houseId: string }) {
  const kit = useText(deskMessages);
  const { data, error, isLoadingError, refetch } = useQuery({
    queryKey: [...HOUSES, 'read', houseId],
    queryFn: () => client.call(readHouse, { params: { houseId } }),
  });
  const fault = error && <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (isLoadingError) return fault;
  if (!data) return <Loader m="md" aria-label={kit('desk.loading')} />;
  return (
    <div className="house">
      {fault}
      <HouseHead house={data} />
      {data.hosts && <ResidentsPanel house={data} />}
      <RoomsPanel house={data} />
      <EquipmentPanel house={data} />
      <VisitsPanel house={data} />
    </div>
  );
}
