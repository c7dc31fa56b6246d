import { NativeSelect, Radio, Stack, TextInput } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { STAYS, type Stay } from '../codes.ts';
import type { Room } from '../contract.ts';
import { houseMessages } from './messages.ts';
import type { Who } from './use-seal-identity.ts';

/** Whether a name can be kept. */
export function isName(name: string): boolean {
  return name.trim().length >= 2;
}

interface WhoProps {
  readonly who: Who;
  readonly onChange: (who: Who) => void;
}

function useWhoField({ who, onChange }: WhoProps) {
  const t = useText(houseMessages);
  return (key: keyof Who, maxLength: number) => ({
    label: t(`arrival.${key}`),
    autoComplete: 'off',
    maxLength,
    value: who[key],
    onChange: (event: { currentTarget: { value: string } }) =>
      onChange({ ...who, [key]: event.currentTarget.value }),
  });
}

/** The name, which alone is asked for. */
export function NameField({ tried, ...props }: WhoProps & { readonly tried: boolean }) {
  const t = useText(houseMessages);
  const field = useWhoField(props);
  return (
    <TextInput {...field('name', 120)} error={tried && !isName(props.who.name) && t('arrival.name.fault')} />
  );
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
export function StayField({ value, onChange }: { value: Stay; onChange: (stay: Stay) => void }) {
  const t = useText(houseMessages);
  return (
    <Radio.Group
      label={t('arrival.stay')}
      value={value}
      onChange={(chosen) => onChange(STAYS.find((each) => each === chosen) ?? value)}
    >
      <Stack gap="xs" mt="xs">
        {STAYS.map((each) => (
          <Radio key={each} value={each} label={t(`stay.${each}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
