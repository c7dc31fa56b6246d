import { TextInput } from '@mantine/core';

/** A day as people type it, `31/12/2026`. */
export function DayInput(props: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly error: string | false;
}) {
  return (
    <TextInput
      label={props.label}
      description={props.hint}
      inputMode="numeric"
      autoComplete="off"
      value={props.value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.error}
    />
  );
}
