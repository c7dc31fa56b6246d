import { Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { ErrorNotice, MoreButton } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { House, Room } from '../contract.ts';
import { houseMessages } from './messages.ts';
import { AddRoomsForm, ChangeRoomForm } from './room-forms.tsx';
import { useRooms } from './use-rooms.ts';

/** The rooms with how many live in each. */
export function RoomsPanel({ house }: { house: House }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const { list: rooms, rows } = useRooms(house.houseId);
  const [doing, setDoing] = useState<Room | 'add'>();
  const close = () => setDoing(undefined);
  return (
    <section aria-labelledby="rooms">
      <h2 id="rooms">{t('rooms.title')}</h2>
      {rooms.isPending && <Loader m="md" aria-label={kit('desk.loading')} />}
      {rooms.isError && <ErrorNotice error={rooms.error} onRetry={() => void rooms.refetch()} />}
      {rooms.isSuccess && rows.length === 0 && <p className="house-soft">{t('rooms.none')}</p>}
      <ul className="house-rooms">
        {rows.map((room) => (
          <li key={room.roomId}>
            <span>
              <strong>{t('duty.room', { room: room.number })}</strong>{' '}
              {t('rooms.people', { occupants: room.occupants, capacity: room.capacity })}
              {room.occupants === room.capacity && `, ${t('rooms.full')}`}
            </span>
            {house.keeps && (
              <Button
                variant="subtle"
                size="compact-md"
                aria-label={t('rooms.change.of', { room: room.number })}
                onClick={() => setDoing(room)}
              >
                {t('rooms.change')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <MoreButton list={rooms} />
      {house.keeps && doing === undefined && (
        <Button variant="default" onClick={() => setDoing('add')}>
          {t('rooms.add')}
        </Button>
      )}
      {doing === 'add' && <AddRoomsForm houseId={house.houseId} onClose={close} />}
      {doing !== undefined && doing !== 'add' && (
        <ChangeRoomForm key={doing.roomId} houseId={house.houseId} room={doing} onClose={close} />
      )}
    </section>
  );
}
