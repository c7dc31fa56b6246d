import { TextInput, type TextInputProps } from '@mantine/core';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';

/** A day as people write it, `dd/mm/yyyy`. */
export function DayField(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (typed: string) => void;
  /** That it is no day, or in words what else is wrong with it. */
  readonly wrong?: boolean | string;
  readonly required?: boolean;
  /** In place of the example; empty where there is no room for a line. */
  readonly hint?: string;
  readonly className?: string;
  readonly order?: TextInputProps['inputWrapperOrder'];
}) {
  const { wrong = false, required = false, hint } = props;
  const t = useText(deskMessages);
  return (
    <TextInput
      {...(props.className === undefined ? {} : { className: props.className })}
      {...(props.order === undefined ? {} : { inputWrapperOrder: props.order })}
      {...(hint === '' ? { placeholder: t('desk.day.shape') } : { description: hint ?? t('desk.day') })}
      label={props.label}
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={wrong === true ? t('desk.day.fault') : wrong}
      withAsterisk={required}
      aria-required={required}
      inputMode="numeric"
      autoComplete="off"
    />
  );
}
