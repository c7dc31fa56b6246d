import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { SealedError } from '../../../sealed/sealed-error.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { tipMessages } from './messages.ts';

/** Opens the keys where a sealed tip stands. */
export function UnlockForm() {
  const t = useText(tipMessages);
  const { unlock } = useKeyring();
  const [passphrase, setPassphrase] = useState('');
  const opening = useMutation({ mutationFn: () => unlock(passphrase) });
  const wrong = opening.error instanceof SealedError;
  const words = wrong ? t('tip.unlock.wrong') : t('tip.unlock.failed');
  return (
    <form
      noValidate
      className="unlock"
      onSubmit={(event) => {
        event.preventDefault();
        opening.mutate();
      }}
    >
      <PasswordInput
        label={t('tip.unlock.passphrase')}
        autoComplete="current-password"
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
        error={opening.isError && words}
      />
      <Button type="submit" loading={opening.isPending}>
        {t('tip.unlock')}
      </Button>
    </form>
  );
}
