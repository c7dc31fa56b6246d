import { Button, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { endSecondFactor } from '../../access-contract.ts';
import { secondFactorCodeSchema, tidyCode } from '../../second-factor-code.ts';
import { api } from '../api.ts';
import { securityMessages } from '../security-messages.ts';
import { CodeField } from './code-field.tsx';

/** Switches the second factor off, with a code of either kind. */
export function EndFactorDialog(props: { onClose: () => void; onEnded: () => Promise<void> }) {
  const t = useText(securityMessages);
  const kit = useText(deskMessages);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = tidyCode(typed);
  const good = secondFactorCodeSchema.safeParse(code).success;
  const ending = useMutation({
    mutationFn: () => api.call(endSecondFactor, { body: { code } }),
    onSuccess: props.onEnded,
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (good) ending.mutate();
  };
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('factor.end')}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text>{t('factor.end.lead')}</Text>
          <CodeField typed={typed} onType={setTyped} faulty={tried && !good} paper />
          {ending.isError && <ErrorNotice error={ending.error} />}
          <Button type="submit" loading={ending.isPending}>
            {t('factor.end')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
