import { Alert, Anchor, Button, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { setupLogKey, setupStatus } from '../../../setup-contract.ts';
import { api } from '../../api.ts';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Proves that whoever sits here can read the server's console. */
export function TokenStep() {
  const t = useText(ceremonyMessages);
  const { data } = useQuery({ queryKey: ['setup'], queryFn: () => api.call(setupStatus) });
  return (
    <StepFrame title={t('token.title')} lead={t('token.lead')}>
      {data?.ready ? (
        <Alert color="green" variant="light">
          {t('token.done')}{' '}
          <Anchor component={Link} to="/dang-nhap" underline="always">
            {t('done.signIn')}
          </Anchor>
        </Alert>
      ) : (
        <TokenForm />
      )}
    </StepFrame>
  );
}

function TokenForm() {
  const t = useText(ceremonyMessages);
  const { happened, setToken, authorization, givenToken } = useCeremony();
  const [token, setTyped] = useState(givenToken);
  const [tried, setTried] = useState(false);
  const isToken = TOKEN.test(token.trim());
  const entering = useMutation({
    mutationFn: () => {
      setToken(token.trim());
      return api.call(setupLogKey, { headers: authorization() });
    },
    onSuccess: ({ publicKey }) => happened({ type: 'token_accepted', logKey: publicKey }),
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isToken) entering.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack align="stretch">
        <TextInput
          label={t('token.label')}
          description={t('token.hint')}
          autoComplete="off"
          spellCheck={false}
          value={token}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={tried && !isToken && t('token.fault')}
        />
        {entering.isError && <ErrorNotice error={entering.error} />}
        <Button type="submit" loading={entering.isPending}>
          {t('token.submit')}
        </Button>
      </Stack>
    </form>
  );
}
