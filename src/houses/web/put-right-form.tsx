import { useState } from 'react';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { House } from '../contract.ts';
import { NOBODY, readWho, type Who } from '../identity.ts';
import { putRight, type Resident } from '../resident-contract.ts';
import { houseMessages } from './messages.ts';
import { MoreFields, NameField, RoomField, StayField } from './resident-fields.tsx';
import { useEveryRoom } from './use-rooms.ts';
import { useSaving } from './use-saving.ts';
import { useSealIdentity } from './use-seal-identity.ts';

/** Puts right who somebody is, where they live and how long; sealed anew to the own key. What is to be notified stays. */
export function PutRightForm(props: {
  readonly house: House;
  readonly resident: Resident;
  /** As it was opened; undefined where it could not be. */
  readonly who: Who | undefined;
  readonly onClose: () => void;
}) {
  const t = useText(houseMessages);
  const { house, resident, onClose } = props;
  const { houseId } = house;
  const { residentId } = resident;
  const seal = useSealIdentity(residentId);
  const rooms = useEveryRoom(houseId);
  const [typed, setTyped] = useState(props.who ?? NOBODY);
  const [roomId, setRoomId] = useState(resident.roomId);
  const [stay, setStay] = useState(resident.stay);
  const [tried, setTried] = useState(false);
  const open = rooms?.filter((room) => room.roomId === resident.roomId || room.occupants < room.capacity);
  const { who, faults } = readWho(typed, dayOfMoment(new Date()), props.who);
  const field = { who: typed, faults: tried ? faults : [], onChange: setTyped };
  const saving = useSaving({
    save: async () => {
      const sealed = await seal(who);
      if (sealed === undefined) return;
      const params = { houseId, residentId };
      await client.call(putRight, { params, body: { roomId, stay, sealed } });
    },
    done: t('residents.put'),
    onDone: onClose,
  });
  return (
    <PanelForm
      title={t('residents.put.title')}
      submit={t('residents.put.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={() => {
        setTried(true);
        if (faults.length === 0) saving.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p className="house-soft">{t('residents.put.lead')}</p>
      <NameField {...field} />
      <RoomField rooms={open ?? []} value={roomId} onChange={setRoomId} faulty={false} />
      <StayField house={house} value={stay} onChange={setStay} />
      <MoreFields {...field} />
    </PanelForm>
  );
}
