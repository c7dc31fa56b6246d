import { Alert, Button, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { recipientOf } from '../../../../sealed/age.ts';
import { type CombinedShares, combineShares } from '../../../../sealed/open-recovery.ts';
import { ErrorNotice } from '../../../../ui/desk/index.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../../ui/icons.ts';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

type Fault = Exclude<CombinedShares, { result: 'ok' }>;

/** Two shares are typed back from paper: proof that the sheets can be read and that they fit. */
export function RecoveryCheckStep() {
  const t = useText(ceremonyMessages);
  const { state, happened, secrets } = useCeremony();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const checking = useMutation({
    mutationFn: (): Promise<Fault | undefined> =>
      faultOf([first, second], state.root?.publicKey ?? '', state.recovery?.recipient),
    onSuccess: (fault) => {
      if (fault) return;
      secrets.forgetShares();
      happened({ type: 'shares_proved' });
    },
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    checking.mutate();
  };
  const field = { autosize: true, minRows: 2, autoComplete: 'off', spellCheck: false };
  return (
    <StepFrame title={t('check.title')} lead={t('check.lead')}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Textarea
            {...field}
            label={t('check.first')}
            description={t('check.hint')}
            value={first}
            onChange={(event) => setFirst(event.currentTarget.value)}
          />
          <Textarea
            {...field}
            label={t('check.second')}
            value={second}
            onChange={(event) => setSecond(event.currentTarget.value)}
          />
          {checking.data && <ShareFault fault={checking.data} />}
          {checking.isError && <ErrorNotice error={checking.error} />}
          <Button type="submit" loading={checking.isPending}>
            {t('check.submit')}
          </Button>
        </Stack>
      </form>
    </StepFrame>
  );
}

function ShareFault({ fault }: { fault: Fault }) {
  const t = useText(ceremonyMessages);
  const words =
    fault.result === 'unreadable' || fault.result === 'other_deployment'
      ? t(`check.${fault.result}.${fault.share === 1 ? 1 : 2}`)
      : t(`check.${fault.result}`);
  return (
    <Alert
      color="amber"
      variant="light"
      role="alert"
      icon={<IconAlertTriangle size={20} aria-hidden="true" />}
    >
      {words}
    </Alert>
  );
}

async function faultOf(
  texts: readonly string[],
  rootKey: string,
  recipient: string | undefined,
): Promise<Fault | undefined> {
  const combined = await combineShares(texts, rootKey);
  if (combined.result !== 'ok') return combined;
  const same = (await recipientOf(combined.identity)) === recipient;
  return same ? undefined : { result: 'different_keys' };
}
