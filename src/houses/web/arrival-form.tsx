import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment, startOfDay } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { formatDay, formatTime } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import type { Stay } from '../codes.ts';
import { gateHourSchema, type House } from '../contract.ts';
import { isOfOurTime, NOBODY, readWho } from '../identity.ts';
import { takeIn } from '../resident-contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { MoreFields, NameField, RoomField, StayField } from './resident-fields.tsx';
import { useEveryRoom } from './use-rooms.ts';
import { useSaving } from './use-saving.ts';
import { useSealIdentity } from './use-seal-identity.ts';

const MINUTE_MS = 60_000;

/** The moment of an hour `14:30` on a day `02/03/2026` in Viet Nam; undefined for what is none, or not yet. */
function momentOf(day: string, hour: string): Date | undefined {
  const on = parseDay(day);
  if (on === undefined || !gateHourSchema.safeParse(hour.trim()).success) return undefined;
  const [hours = 0, minutes = 0] = hour.trim().split(':').map(Number);
  const moment = new Date(startOfDay(on).getTime() + (hours * 60 + minutes) * MINUTE_MS);
  const now = new Date();
  return moment <= now && isOfOurTime(on, dayOfMoment(now)) ? moment : undefined;
}

/** Somebody moves in. Who it is is sealed here to the landlord's own key, before anything leaves the device. */
export function ArrivalForm({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useText(houseMessages);
  const { houseId } = house;
  const residentId = useRef(crypto.randomUUID());
  const seal = useSealIdentity(residentId.current);
  const free = useEveryRoom(houseId)?.filter(({ occupants, capacity }) => occupants < capacity);
  const [typed, setTyped] = useState(NOBODY);
  const [chosen, setChosen] = useState('');
  const [stay, setStay] = useState<Stay>('long');
  const [day, setDay] = useState(() => formatDay(dayOfMoment(new Date())));
  const [hour, setHour] = useState(() => formatTime(new Date()));
  const [tried, setTried] = useState(false);
  const roomId = chosen || (free?.[0]?.roomId ?? '');
  const arrived = momentOf(day, hour);
  const { who, faults } = readWho(typed, dayOfMoment(new Date()));
  const saving = useSaving({
    save: async (at: Date) => {
      const sealed = await seal(who);
      if (sealed === undefined) return;
      const body = { residentId: residentId.current, roomId, stay, arrivedAt: at.toISOString(), sealed };
      await client.call(takeIn, { params: { houseId }, body });
    },
    done: t('arrival.saved'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    if (faults.length === 0 && roomId !== '' && arrived) saving.mutate(arrived);
  };
  const field = { who: typed, faults: tried ? faults : [], onChange: setTyped };
  const when = tried && !arrived && t('arrival.when.fault');
  return (
    <PanelForm
      title={t('arrival.title')}
      submit={t('arrival.submit')}
      pending={saving.isPending}
      error={saving.error}
      onSubmit={submit}
      onCancel={onClose}
    >
      {free?.length === 0 && <p>{t('arrival.room.full')}</p>}
      <NameField {...field} />
      <RoomField rooms={free ?? []} value={roomId} onChange={setChosen} faulty={tried && roomId === ''} />
      <DayInput label={t('arrival.day')} value={day} onChange={setDay} error={when} />
      <TextInput
        label={t('arrival.hour')}
        description={t('arrival.hour.hint')}
        inputMode="numeric"
        autoComplete="off"
        value={hour}
        onChange={(event) => setHour(event.currentTarget.value)}
        error={when}
      />
      <StayField house={house} value={stay} onChange={setStay} />
      <MoreFields {...field} />
    </PanelForm>
  );
}
