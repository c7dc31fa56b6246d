import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { doorMessages } from '../messages.ts';

/** A field for a passphrase: shown on demand, by keyboard too, since long phrases are mistyped. */
export function PassphraseField(props: PasswordInputProps) {
  const t = useText(doorMessages);
  return (
    <PasswordInput
      required
      withAsterisk={false}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.passphrase.show'), tabIndex: 0 }}
      {...props}
    />
  );
}
