import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { dayOfMoment, startOfDay } from '../../law/day.ts';
import { parseDay } from '../../law/parse-day.ts';
import { client } from '../../ui/client.ts';
import { PanelForm } from '../../ui/desk/index.ts';
import { useKeyring } from '../../ui/desk/keyring-context.ts';
import { formatDay, formatTime } from '../../ui/i18n/formats.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { toBase64Url } from '../../wire/bytes.ts';
import { STAYS } from '../codes.ts';
import { gateHourSchema, type House } from '../contract.ts';
import type { Identity } from '../identity.ts';
import { takeIn } from '../resident-contract.ts';
import { DayInput } from './day-input.tsx';
import { houseMessages } from './messages.ts';
import { useRooms } from './rooms-panel.tsx';
import { useSaving } from './use-saving.ts';

const MINUTE_MS = 60_000;

/** The moment of an hour `14:30` on a day `02/03/2026` in Viet Nam; undefined for what is none, or not yet. */
function momentOf(day: string, hour: string): Date | undefined {
  const on = parseDay(day);
  if (on === undefined || !gateHourSchema.safeParse(hour.trim()).success) return undefined;
  const [hours = 0, minutes = 0] = hour.trim().split(':').map(Number);
  const moment = new Date(startOfDay(on).getTime() + (hours * 60 + minutes) * MINUTE_MS);
  return moment > new Date() ? undefined : moment;
}

/** Somebody moves in. Who it is is sealed here to the landlord's own key, before anything leaves the device. */
export function ArrivalForm({ house, onClose }: { house: House; onClose: () => void }) {
  const t = useText(houseMessages);
  const { ownBox } = useKeyring();
  const { houseId } = house;
  const residentId = useRef(crypto.randomUUID());
  const rooms = useRooms(houseId);
  const free = (rooms.data?.pages.flatMap((page) => page.rows) ?? []).filter(
    ({ occupants, capacity }) => occupants < capacity,
  );
  const [who, setWho] = useState({ name: '', born: '', home: '', phone: '' });
  const [chosen, setChosen] = useState('');
  const [stay, setStay] = useState<(typeof STAYS)[number]>('long');
  const [day, setDay] = useState(() => formatDay(dayOfMoment(new Date())));
  const [hour, setHour] = useState(() => formatTime(new Date()));
  const [tried, setTried] = useState(false);
  const roomId = chosen || (free[0]?.roomId ?? '');
  const arrived = momentOf(day, hour);
  const goodName = who.name.trim().length >= 2;
  const saving = useSaving({
    save: async (at: Date) => {
      const identity: Identity = { v: 1, residentId: residentId.current, ...who };
      const sealed = await ownBox?.seal(new TextEncoder().encode(JSON.stringify(identity)));
      if (sealed === undefined) return;
      const body = {
        residentId: residentId.current,
        roomId,
        stay,
        arrivedAt: at.toISOString(),
        sealed: toBase64Url(sealed),
      };
      await client.call(takeIn, { params: { houseId }, body });
    },
    done: t('arrival.saved'),
    onDone: onClose,
  });
  const submit = () => {
    setTried(true);
    if (goodName && roomId !== '' && arrived && ownBox) saving.mutate(arrived);
  };
  const field = (key: keyof typeof who, maxLength: number) => ({
    label: t(`arrival.${key}`),
    autoComplete: 'off',
    maxLength,
    value: who[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      setWho({ ...who, [key]: event.currentTarget.value }),
  });
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
      {rooms.isSuccess && free.length === 0 && <p>{t('arrival.room.full')}</p>}
      <TextInput {...field('name', 120)} error={tried && !goodName && t('arrival.name.fault')} />
      <NativeSelect
        label={t('arrival.room')}
        data={free.map(({ roomId: value, number }) => ({ value, label: number }))}
        value={roomId}
        onChange={(event) => setChosen(event.currentTarget.value)}
        error={tried && roomId === '' && t('arrival.room.fault')}
      />
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
      <Radio.Group
        label={t('arrival.stay')}
        value={stay}
        onChange={(value) => setStay(STAYS.find((each) => each === value) ?? stay)}
      >
        <Stack gap="xs" mt="xs">
          {STAYS.map((each) => (
            <Radio key={each} value={each} label={t(`stay.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput {...field('born', 20)} inputMode="numeric" description={t('arrival.optional')} />
      <TextInput {...field('home', 200)} />
      <TextInput {...field('phone', 40)} inputMode="tel" />
    </PanelForm>
  );
}
