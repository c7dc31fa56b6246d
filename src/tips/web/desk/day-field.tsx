import { TextInput } from '@mantine/core';
import { parseDay } from '../../../steering/parse-day.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { entryMessages } from './messages.ts';

/** What was typed for a day: nothing known, a day, or no day at all. */
export function readDay(text: string): { readonly day: string | null; readonly wrong: boolean } {
  if (text.trim() === '') return { day: null, wrong: false };
  const day = parseDay(text);
  return { day: day ?? null, wrong: day === undefined };
}

/** A day as people write it; empty where it is not known. */
export function dayText(day: string | null): string {
  return day === null ? '' : formatDay(day);
}

/** The day on which it happened, `dd/mm/yyyy`; may stay empty. */
export function DayField(props: {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | false;
}) {
  const t = useText(entryMessages);
  return (
    <TextInput
      label={t('entry.day')}
      description={t('entry.day.hint')}
      error={props.error}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
