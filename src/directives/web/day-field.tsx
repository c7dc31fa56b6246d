import { TextInput } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { boardMessages } from './messages.ts';

/** A day as people write it, `dd/mm/yyyy`. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether what is wrong is said. */
  readonly wrong: boolean;
  readonly hint?: string;
  readonly required?: boolean;
}) {
  const t = useText(boardMessages);
  return (
    <TextInput
      label={props.label}
      description={props.hint ?? t('board.day')}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.wrong && t('board.day.fault')}
      required={props.required ?? false}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
