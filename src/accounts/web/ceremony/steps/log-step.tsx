import { Alert, Button, Stack, Text } from '@mantine/core';
import { fingerprint } from '../../../../sealed/directory.ts';
import { useText } from '../../../../ui/i18n/language-context.tsx';
import { IconLock } from '../../../../ui/icons.ts';
import { Fingerprint } from '../../fingerprint.tsx';
import { ceremonyMessages } from '../messages.ts';
import { StepFrame } from '../step-frame.tsx';
import { useCeremony } from '../use-ceremony.ts';

/** The root's last signature: the server's log key. Then this page forgets the root. */
export function LogStep() {
  const t = useText(ceremonyMessages);
  const { state, happened, secrets } = useCeremony();
  const { logKey } = state;
  if (logKey === undefined) return null;
  const delegate = () => {
    const delegation = secrets.delegateLog(logKey);
    secrets.forget();
    happened({ type: 'log_delegated', delegation });
  };
  return (
    <StepFrame title={t('log.title')} lead={t('log.lead')}>
      <Stack align="flex-start">
        <Fingerprint text={fingerprint(logKey)} label={t('log.mark')} />
        <Alert color="violet" variant="light" icon={<IconLock size={20} aria-hidden="true" />}>
          <Text c="var(--ink)">{t('log.last')}</Text>
        </Alert>
        <Button onClick={delegate}>{t('log.submit')}</Button>
      </Stack>
    </StepFrame>
  );
}
