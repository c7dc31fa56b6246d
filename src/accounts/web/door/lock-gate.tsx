import { Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, type SubmitEvent, useState } from 'react';
import { SealedError } from '../../../sealed/sealed-error.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconLock } from '../../../ui/icons.ts';
import { ApiError } from '../../../wire/client.ts';
import type { Session } from '../../contract.ts';
import { worksWithKeys } from '../../home-path.ts';
import { useAccount } from '../account-context.ts';
import { doorMessages } from '../messages.ts';
import { CodeField } from './code-field.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { UnlockProgress } from './unlock-progress.tsx';
import { isCodeNeeded, useSecondFactor } from './use-second-factor.ts';
import '../accounts.css';

/**
 * Covers the pages while the keys of a person who works with keys are put away, and whoever it is once the
 * session has ended. The pages stay as they are underneath, so that nothing typed is lost.
 */
export function LockGate({ children }: { children: ReactNode }) {
  const { status, session } = useKeyring<Session>();
  const { expired } = useAccount();
  const covered = session !== null && status === 'locked' && (expired || worksWithKeys(session));
  return (
    <>
      {covered && <LockScreen session={session} />}
      <div className="acc-behind" hidden={covered} inert={covered}>
        {children}
      </div>
    </>
  );
}

function LockScreen({ session }: { session: Session }) {
  const t = useText(doorMessages);
  const { unlock } = useKeyring();
  const { expired, signIn, signOut } = useAccount();
  const [passphrase, setPassphrase] = useState('');
  const factor = useSecondFactor();
  // Over a session that has ended the same person signs in anew; over one that stands the keys are enough.
  const opening = useMutation({
    mutationFn: () => (expired ? signIn(session.login, passphrase, factor.code) : unlock(passphrase)),
    onError: factor.heed,
  });
  const leaving = useMutation({ mutationFn: signOut });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    factor.tryIt();
    if (passphrase !== '' && factor.good) opening.mutate();
  };
  const wrong = isWrong(opening.error);
  return (
    <section className="acc-lock" aria-labelledby="lock-title">
      <h1 id="lock-title">
        <IconLock size={20} aria-hidden="true" /> {t('lock.title')}
      </h1>
      <p>{t(expired ? 'lock.expired' : 'lock.lead', { name: session.displayName })}</p>
      <form onSubmit={submit} noValidate>
        {/* for password managers, which want to know whose passphrase it is */}
        <input type="text" autoComplete="username" value={session.login} readOnly hidden />
        <Stack>
          <PassphraseField
            label={t('signIn.passphrase')}
            autoComplete="current-password"
            autoFocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.currentTarget.value)}
            error={wrong && t('lock.wrong')}
          />
          {factor.asked && (
            <CodeField typed={factor.typed} onType={factor.type} faulty={factor.faulty} paper />
          )}
          {opening.isError && !wrong && !isCodeNeeded(opening.error) && <ErrorNotice error={opening.error} />}
          {leaving.isError && <ErrorNotice error={leaving.error} />}
          <Button type="submit" loading={opening.isPending}>
            {t('lock.submit')}
          </Button>
          <UnlockProgress />
          <Text size="sm" c="dimmed">
            {t('lock.why')}
          </Text>
          <Button variant="subtle" onClick={() => leaving.mutate()} loading={leaving.isPending}>
            {t('lock.other')}
          </Button>
        </Stack>
      </form>
    </section>
  );
}

function isWrong(error: unknown): boolean {
  if (error instanceof SealedError) return error.code === 'cannot_open';
  return error instanceof ApiError && error.code === 'wrong_credentials';
}
