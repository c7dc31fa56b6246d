import { useState } from 'react';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { putRight, type Resident } from '../resident-contract.ts';
import { houseMessages } from './messages.ts';
import { isName, MoreFields, NameField, RoomField, StayField } from './resident-fields.tsx';
import { useEveryRoom } from './use-rooms.ts';
import { useSaving } from './use-saving.ts';
import { useSealIdentity, type Who } from './use-seal-identity.ts';

/** Puts right who somebody is, where they live and how long; sealed anew to the own key. What is to be notified stays. */
export function PutRightForm(props: {
  readonly houseId: string;
  readonly resident: Resident;
  /** As it was opened; empty where it could not be. */
  readonly who: Who;
  readonly onClose: () => void;
}) {
  const t = useText(houseMessages);
  const { houseId, resident, onClose } = props;
  const { residentId } = resident;
  const seal = useSealIdentity(residentId);
  const rooms = useEveryRoom(houseId);
  const [who, setWho] = useState(props.who);
  const [roomId, setRoomId] = useState(resident.roomId);
  const [stay, setStay] = useState(resident.stay);
  const [tried, setTried] = useState(false);
  const open = rooms?.filter((room) => room.roomId === resident.roomId || room.occupants < room.capacity);
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
        if (isName(who.name)) saving.mutate(undefined);
      }}
      onCancel={onClose}
    >
      <p className="house-soft">{t('residents.put.lead')}</p>
      <NameField who={who} onChange={setWho} tried={tried} />
      <RoomField rooms={open ?? []} value={roomId} onChange={setRoomId} faulty={false} />
      <StayField value={stay} onChange={setStay} />
      <MoreFields who={who} onChange={setWho} />
    </PanelForm>
  );
}
