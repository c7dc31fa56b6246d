import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { dayOfMoment } from '../../law/day.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { TELEPHONE_DIGITS } from '../../wire/telephone.ts';
import { STAYS, type Stay } from '../codes.ts';
import type { House, Room } from '../contract.ts';
import { birthYears, type Who } from '../identity.ts';
import { houseMessages } from './messages.ts';
import { useStayWords } from './use-stay-words.ts';

interface WhoProps {
  readonly who: Who;
  /** What of it is wrong; nothing before somebody tried to send it. */
  readonly faults: readonly (keyof Who)[];
  readonly onChange: (who: Who) => void;
}

function useWhoField({ who, faults, onChange }: WhoProps) {
  const t = useText(houseMessages);
  const within = { ...birthYears(dayOfMoment(new Date())), ...TELEPHONE_DIGITS };
  return (key: keyof Who, maxLength: number) => ({
    label: t(`arrival.${key}`),
    autoComplete: 'off',
    maxLength,
    value: who[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...who, [key]: event.currentTarget.value }),
    error: faults.includes(key) && t(`arrival.${key}.fault`, within),
  });
}

/** The name, which alone is asked for. */
export function NameField(props: WhoProps) {
  const field = useWhoField(props);
  return <TextInput {...field('name', 120)} />;
}

/** What else of a person the landlord may write down. */
export function MoreFields(props: WhoProps) {
  const t = useText(houseMessages);
  const field = useWhoField(props);
  return (
    <>
      <TextInput {...field('born', 20)} inputMode="numeric" description={t('arrival.optional')} />
      <TextInput {...field('home', 200)} />
      <TextInput {...field('phone', 40)} inputMode="tel" />
    </>
  );
}

/** The room, out of those that have a place. */
export function RoomField(props: {
  readonly rooms: readonly Room[];
  readonly value: string;
  readonly onChange: (roomId: string) => void;
  readonly faulty: boolean;
}) {
  const t = useText(houseMessages);
  return (
    <NativeSelect
      label={t('arrival.room')}
      data={props.rooms.map(({ roomId: value, number }) => ({ value, label: number }))}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.faulty && t('arrival.room.fault')}
    />
  );
}

/** How long somebody means to stay. */
export function StayField(props: { house: House; value: Stay; onChange: (stay: Stay) => void }) {
  const { house, value, onChange } = props;
  const t = useText(houseMessages);
  const stayWords = useStayWords(house);
  return (
    <Radio.Group
      label={t('arrival.stay')}
      value={value}
      onChange={(chosen) => onChange(STAYS.find((each) => each === chosen) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {STAYS.map((each) => (
          <Radio key={each} value={each} label={stayWords(each)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
