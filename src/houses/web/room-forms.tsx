import { Button, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { addRooms, changeRoom, MOST_ROOMS, type Room, removeRoom } from '../contract.ts';
import { houseMessages } from './messages.ts';
import { useSaving } from './use-saving.ts';

const placesIn = (text: string): number | undefined => {
  const places = /^\d{1,2}$/.test(text.trim()) ? Number(text) : 0;
  return places >= 1 && places <= 50 ? places : undefined;
};

/** Adds rooms by their numbers, all with as many places. */
export function AddRoomsForm({ houseId, onClose }: { houseId: string; onClose: () => void }) {
  const t = useText(houseMessages);
  const [typed, setTyped] = useState('');
  const [places, setPlaces] = useState('2');
  const [tried, setTried] = useState(false);
  // the same room again is known by its id, should an answer be lost
  const ids = useRef(new Map<string, string>());
  const idOf = (number: string) => {
    const id = ids.current.get(number) ?? crypto.randomUUID();
    ids.current.set(number, id);
    return id;
  };
  const numbers = typed
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const sound =
    numbers.length > 0 && numbers.length <= MOST_ROOMS && numbers.every((each) => each.length <= 12);
  const capacity = placesIn(places);
  const saving = useSaving({
    save: (each: number) => {
      const rooms = numbers.map((number) => ({ roomId: idOf(number), number, capacity: each }));
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

/** Number and places of a room; an empty one can be taken out. */
export function ChangeRoomForm(props: { houseId: string; room: Room; onClose: () => void }) {
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
  const removing = useSaving({
    save: () => client.call(removeRoom, { params: { houseId, roomId: room.roomId }, body: {} }),
    done: t('rooms.removed'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('rooms.change.of', { room: room.number })}
      submit={t('rooms.save')}
      pending={saving.isPending}
      error={saving.error ?? removing.error}
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
      {room.occupants === 0 ? (
        <Button
          variant="subtle"
          color="red"
          className="house-remove"
          loading={removing.isPending}
          onClick={() => removing.mutate(undefined)}
        >
          {t('rooms.remove', { room: room.number })}
        </Button>
      ) : (
        <p className="house-soft">{t('rooms.remove.not')}</p>
      )}
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
