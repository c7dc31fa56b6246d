import { NumberInput } from '@mantine/core';
import { useLanguage } from '../../../ui/i18n/language-context.tsx';

/** A whole number as it is typed, with the separators of the language; '' while there is none. */
export function AmountInput(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: number | '';
  readonly onChange: (value: number | '') => void;
  readonly max: number;
  readonly error: string | false;
  readonly required?: boolean;
}) {
  const vietnamese = useLanguage() === 'vi';
  return (
    <NumberInput
      label={props.label}
      description={props.hint}
      hideControls
      allowDecimal={false}
      allowNegative={false}
      thousandSeparator={vietnamese ? '.' : ','}
      decimalSeparator={vietnamese ? ',' : '.'}
      inputMode="numeric"
      max={props.max}
      clampBehavior="strict"
      value={props.value}
      onChange={(value) => props.onChange(typeof value === 'number' ? value : '')}
      error={props.error}
      withAsterisk={props.required === true}
      aria-required={props.required === true}
    />
  );
}
