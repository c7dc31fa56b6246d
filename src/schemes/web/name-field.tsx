import { TextInput } from '@mantine/core';
import { useText } from '../../ui/i18n/language-context.tsx';
import { schemesMessages } from './messages.ts';

/** Letters that a name has at least: of a scheme; of a site or a team, which may be called by a number. */
const SHORTEST = { scheme: 3, part: 2 } as const;

/** Whether a name is long enough to be entered. */
export function isNamed(name: string, what: keyof typeof SHORTEST): boolean {
  return name.trim().length >= SHORTEST[what];
}

/** The name of a scheme, a site or a team: a clear text that names no person. */
export function NameField(props: {
  readonly what: keyof typeof SHORTEST;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  readonly tried: boolean;
}) {
  const t = useText(schemesMessages);
  const { what, value } = props;
  return (
    <TextInput
      label={props.label}
      description={props.hint}
      value={value}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      error={props.tried && !isNamed(value, what) && t('schemes.fault.required')}
      maxLength={160}
      required
    />
  );
}
