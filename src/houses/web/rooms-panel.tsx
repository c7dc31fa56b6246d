import { Button, Loader, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { ErrorNotice, PanelForm } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { addRooms, changeRoom, type House, listRooms, MOST_ROOMS, type Room } from '../contract.ts';
import { HOUSES } from './kept-under.ts';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

/** The rooms of a house, as pages. */
export function useRooms(houseId: string) {
  return useInfiniteQuery({
    queryKey: [...HOUSES, 'rooms', houseId],
    queryFn: ({ pageParam, signal }) => {
      const query = { limit: 100, ...(pageParam === null ? {} : { cursor: pageParam }) };
      return client.call(listRooms, { params: { houseId }, query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
}

/** The rooms with how many live in each. */
export function RoomsPanel({ house }: { house: House }) {
  const t = useText(houseMessages);
  const kit = useText(deskMessages);
  const rooms = useRooms(house.houseId);
  const [doing, setDoing] = useState<Room | 'add'>();
  const close = () => setDoing(undefined);
  const rows = rooms.data?.pages.flatMap((page) => page.rows) ?? [];
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
      {rooms.hasNextPage && (
        <Button variant="default" onClick={() => void rooms.fetchNextPage()}>
          {t('houses.more')}
        </Button>
      )}
      {house.keeps && doing === undefined && (
        <Button variant="default" onClick={() => setDoing('add')}>
          {t('rooms.add')}
        </Button>
      )}
      {doing === 'add' && <AddForm houseId={house.houseId} onClose={close} />}
      {doing !== undefined && doing !== 'add' && (
        <ChangeForm key={doing.roomId} houseId={house.houseId} room={doing} onClose={close} />
      )}
    </section>
  );
}

const placesIn = (text: string): number | undefined => {
  const places = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return places >= 1 && places <= 50 ? places : undefined;
};

function AddForm({ houseId, onClose }: { houseId: string; onClose: () => void }) {
  const t = useText(houseMessages);
  const [typed, setTyped] = useState('');
  const [places, setPlaces] = useState('2');
  const [tried, setTried] = useState(false);
  const numbers = typed
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const sound =
    numbers.length > 0 && numbers.length <= MOST_ROOMS && numbers.every((each) => each.length <= 12);
  const capacity = placesIn(places);
  const saving = useSaving({
    save: (each: number) => {
      const rooms = numbers.map((number) => ({ roomId: crypto.randomUUID(), number, capacity: each }));
      return client.call(addRooms, { params: { houseId }, body: { rooms } });
    },
    done: t('house.saved'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('rooms.add')}
      submit={t('rooms.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (sound && capacity !== undefined) saving.mutate(capacity);
      }}
      onCancel={onClose}
    >
      <TextInput
        label={t('rooms.numbers')}
        description={t('rooms.numbers.hint')}
        autoComplete="off"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={tried && !sound && t('rooms.numbers.fault')}
      />
      <Places value={places} onChange={setPlaces} faulty={tried && capacity === undefined} />
    </PanelForm>
  );
}

function ChangeForm(props: { houseId: string; room: Room; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId, room, onClose } = props;
  const [number, setNumber] = useState(room.number);
  const [places, setPlaces] = useState(String(room.capacity));
  const [tried, setTried] = useState(false);
  const capacity = placesIn(places);
  const sound = number.trim() !== '' && number.trim().length <= 12;
  const saving = useSaving({
    save: (each: number) => {
      const params = { houseId, roomId: room.roomId };
      return client.call(changeRoom, { params, body: { number, capacity: each } });
    },
    done: t('house.saved'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('rooms.change.of', { room: room.number })}
      submit={t('rooms.save')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (sound && capacity !== undefined) saving.mutate(capacity);
      }}
      onCancel={onClose}
    >
      <TextInput
        label={t('rooms.number')}
        autoComplete="off"
        value={number}
        onChange={(event) => setNumber(event.currentTarget.value)}
        error={tried && !sound && t('rooms.numbers.fault')}
      />
      <Places value={places} onChange={setPlaces} faulty={tried && capacity === undefined} />
    </PanelForm>
  );
}

function Places(props: { value: string; onChange: (text: string) => void; faulty: boolean }) {
  const t = useText(houseMessages);
  return (
    <TextInput
      label={t('rooms.capacity')}
      inputMode="numeric"
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.faulty && t('rooms.capacity.fault')}
    />
  );
}
