import { TextInput } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { BELOW } from './field-order.ts';
import { entryMessages } from './messages.ts';

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
      inputWrapperOrder={BELOW}
      error={props.error}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
