import { Anchor, Button, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, Navigate, useRouter, useSearch } from '@tanstack/react-router';
import { type SubmitEvent, useEffect, useState } from 'react';
import { BareFrame, ErrorNotice } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { loginSchema, type Session } from '../../contract.ts';
import { homeOf } from '../../home-path.ts';
import { setupStatus } from '../../setup-contract.ts';
import { useAccount } from '../account-context.ts';
import { api } from '../api.ts';
import { doorMessages } from '../messages.ts';
import { CodeField } from './code-field.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { returnPath } from './return-path.ts';
import { UnlockProgress } from './unlock-progress.tsx';
import { isCodeNeeded, useSecondFactor } from './use-second-factor.ts';
import '../accounts.css';

/** `/dang-nhap`: login and passphrase, then the keys are opened and the work begins. */
export function Page() {
  const t = useText(doorMessages);
  const { session } = useKeyring<Session>();
  if (session) return <Leave session={session} />;
  return (
    <BareFrame title={t('signIn.title')} lead={t('signIn.lead')}>
      <SignInForm />
      <Setup />
    </BareFrame>
  );
}

function SignInForm() {
  const t = useText(doorMessages);
  const { signIn } = useAccount();
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const factor = useSecondFactor();
  const entering = useMutation({
    mutationFn: () => signIn(tidy(login), passphrase, factor.code),
    onError: factor.heed,
  });
  const goodLogin = loginSchema.safeParse(tidy(login)).success;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    factor.tryIt();
    if (goodLogin && passphrase !== '' && factor.good) entering.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <TextInput
          label={t('signIn.login')}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          data-autofocus
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          error={tried && !goodLogin && t('signIn.login.fault')}
        />
        <PassphraseField
          label={t('signIn.passphrase')}
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          error={tried && passphrase === '' && t('signIn.passphrase.fault')}
        />
        {factor.asked && <CodeField typed={factor.typed} onType={factor.type} faulty={factor.faulty} paper />}
        {entering.isError && !isCodeNeeded(entering.error) && <ErrorNotice error={entering.error} />}
        <Button type="submit" loading={entering.isPending}>
          {t('signIn.submit')}
        </Button>
        <UnlockProgress />
        <Text size="sm" c="dimmed">
          {t('signIn.note')}
        </Text>
      </Stack>
    </form>
  );
}

function tidy(login: string): string {
  return login.trim().toLowerCase();
}

/** What else may bring somebody here: a system that is new, or a demo. */
function Setup() {
  const t = useText(doorMessages);
  const { data } = useQuery({ queryKey: ['setup'], queryFn: () => api.call(setupStatus) });
  if (data?.ready === false) {
    return (
      <Text mt="lg">
        {t('signIn.notReady')}{' '}
        <Anchor component={Link} to="/khoi-tao" underline="always">
          {t('signIn.notReady.link')}
        </Anchor>
      </Text>
    );
  }
  if (!data?.demo) return null;
  return (
    <Text mt="lg">
      {t('signIn.demo')}{' '}
      <Anchor href="/demo" underline="always">
        {t('signIn.demo.link')}
      </Anchor>
    </Text>
  );
}

/** Leads on to where the person was going, or to where their work begins. */
function Leave({ session }: { session: Session }) {
  const { next } = useSearch({ strict: false });
  const { history } = useRouter();
  const wanted = returnPath(next);
  useEffect(() => {
    if (wanted !== undefined) history.replace(wanted);
  }, [history, wanted]);
  if (wanted !== undefined) return null;
  return <Navigate to={homeOf(session)} replace />;
}
