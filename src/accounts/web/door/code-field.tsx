import { TextInput } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { securityMessages } from '../security-messages.ts';

/** A field for a code: six digits of the moment, or one from the paper where `paper` says so. */
export function CodeField(props: {
  readonly typed: string;
  readonly onType: (text: string) => void;
  readonly faulty: boolean;
  readonly paper: boolean;
}) {
  const t = useText(securityMessages);
  return (
    <TextInput
      label={t('code.label')}
      description={t(props.paper ? 'code.either' : 'code.moment')}
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      inputMode={props.paper ? 'text' : 'numeric'}
      autoFocus
      value={props.typed}
      onChange={(event) => props.onType(event.currentTarget.value)}
      error={props.faulty && t(props.paper ? 'code.either.fault' : 'code.moment.fault')}
    />
  );
}
