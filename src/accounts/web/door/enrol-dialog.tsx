import { Anchor, Button, Code, CopyButton, Loader, Modal, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type SubmitEvent, useEffect, useState } from 'react';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconCheck, IconCopy } from '../../../ui/icons.ts';
import type { ReplyOf } from '../../../wire/endpoint.ts';
import { beginSecondFactor, confirmSecondFactor } from '../../access-contract.ts';
import { tidyCode, totpCodeSchema } from '../../second-factor-code.ts';
import { api } from '../api.ts';
import { securityMessages } from '../security-messages.ts';
import { CodeField } from './code-field.tsx';
import { QrCode } from './qr-code.tsx';

/** Switches the second factor on: scan, one code, then the recovery codes, which are shown this once. */
export function EnrolDialog(props: { onClose: () => void; onOn: () => Promise<void> }) {
  const t = useText(securityMessages);
  const kit = useText(deskMessages);
  const { mutate: begin, ...beginning } = useMutation({ mutationFn: () => api.call(beginSecondFactor) });
  useEffect(() => begin(), [begin]);
  const confirming = useMutation({
    mutationFn: (code: string) => api.call(confirmSecondFactor, { body: { code } }),
    onSuccess: props.onOn,
  });
  const codes = confirming.data?.recoveryCodes;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t(codes ? 'factor.codes.title' : 'factor.enrol')}
      closeOnClickOutside={!codes}
      closeOnEscape={!codes}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      {beginning.isPending && <Loader aria-label={kit('desk.loading')} />}
      {beginning.isError && <ErrorNotice error={beginning.error} />}
      {beginning.data && !codes && (
        <Enrol
          offer={beginning.data}
          busy={confirming.isPending}
          error={confirming.error}
          onCode={confirming.mutate}
        />
      )}
      {codes && <RecoveryCodes codes={codes} onDone={props.onClose} />}
    </Modal>
  );
}

function Enrol(props: {
  offer: ReplyOf<typeof beginSecondFactor>;
  busy: boolean;
  error: Error | null;
  onCode: (code: string) => void;
}) {
  const t = useText(securityMessages);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const code = tidyCode(typed);
  const good = totpCodeSchema.safeParse(code).success;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (good) props.onCode(code);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <Text>{t('factor.enrol.lead')}</Text>
        <QrCode text={props.offer.uri} label={t('factor.enrol.qr')} />
        <Anchor href={props.offer.uri} underline="always" size="sm">
          {t('factor.enrol.open')}
        </Anchor>
        <div>
          <Text size="sm" c="dimmed">
            {t('factor.enrol.text')}
          </Text>
          <Code className="acc-secret">{inFours(props.offer.secret)}</Code>
        </div>
        <Text>{t('factor.enrol.then')}</Text>
        <CodeField typed={typed} onType={setTyped} faulty={tried && !good} paper={false} />
        {props.error && <ErrorNotice error={props.error} />}
        <Button type="submit" loading={props.busy}>
          {t('factor.enrol.submit')}
        </Button>
      </Stack>
    </form>
  );
}

function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? '';
}

function RecoveryCodes({ codes, onDone }: { codes: readonly string[]; onDone: () => void }) {
  const t = useText(securityMessages);
  return (
    <Stack gap="sm">
      <Text role="status">{t('factor.codes.lead')}</Text>
      <ol className="acc-codes">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <CopyButton value={codes.join('\n')}>
        {({ copied, copy }) => (
          <Button
            variant="light"
            onClick={copy}
            leftSection={
              copied ? <IconCheck size={16} aria-hidden="true" /> : <IconCopy size={16} aria-hidden="true" />
            }
          >
            {t(copied ? 'factor.codes.copied' : 'factor.codes.copy')}
          </Button>
        )}
      </CopyButton>
      <Button onClick={onDone}>{t('factor.codes.done')}</Button>
    </Stack>
  );
}
