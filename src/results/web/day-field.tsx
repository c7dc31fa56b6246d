import { TextInput } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { resultsMessages } from './messages.ts';

/** A day as people write it, `dd/mm/yyyy`. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  readonly error?: string | false | undefined;
  readonly className?: string;
  readonly required?: boolean;
}) {
  const t = useText(resultsMessages);
  return (
    <TextInput
      {...(props.className === undefined ? {} : { className: props.className })}
      label={props.label}
      placeholder={t('results.day.shape')}
      inputMode="numeric"
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.error}
      withAsterisk={props.required === true}
    />
  );
}
