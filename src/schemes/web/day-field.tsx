import { TextInput } from '@mantine/core';
import { parseDay } from '../../law/parse-day.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { schemesMessages } from './messages.ts';

/** A day as people write it; `tried` shows what is wrong with it. An optional one may stay empty. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly tried: boolean;
  readonly optional?: boolean;
  readonly hint?: string;
}) {
  const { label, value, onChange, tried, optional = false } = props;
  const t = useText(schemesMessages);
  const missing = value.trim() === '' ? !optional : parseDay(value) === undefined;
  return (
    <TextInput
      label={label}
      description={props.hint ?? t('schemes.day')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={tried && missing && t('schemes.day.fault')}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
