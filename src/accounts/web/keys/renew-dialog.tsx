import { Alert, Button, Modal, Stack, Text } from '@mantine/core';
import { ErrorNotice, OneTimeLink } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { peopleMessages } from './people-messages.ts';
import { useRenew } from './use-access.ts';
import type { Member } from './use-unit-keys.ts';

/** Makes the link by which somebody whose passphrase is lost makes new keys, after saying what that costs. */
export function RenewDialog(props: {
  readonly member: Member;
  /** Whether nobody else in the unit holds a key of it. */
  readonly lastHolder: boolean;
  readonly onClose: () => void;
}) {
  const t = useText(peopleMessages);
  const kit = useText(deskMessages);
  const { accountId, displayName: name, roles } = props.member;
  const renewing = useRenew();
  const made = renewing.data;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('renew.title', { name })}
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      {made ? (
        <Stack>
          <Text role="status">{t('renew.done')}</Text>
          <div>
            <OneTimeLink login={made.login} token={made.token} />
          </div>
          <Button onClick={props.onClose}>{t('renew.close')}</Button>
        </Stack>
      ) : (
        <Stack gap="sm">
          <Text>{t('renew.what', { name })}</Text>
          <Text fw={500}>{t('renew.who', { name })}</Text>
          {props.lastHolder && <Warning color="red" words={t('renew.last', { name })} />}
          {roles.includes('steward') && <Warning color="amber" words={t('renew.steward', { name })} />}
          {renewing.isError && <ErrorNotice error={renewing.error} />}
          <Button loading={renewing.isPending} onClick={() => renewing.mutate(accountId)}>
            {t('renew.submit')}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}

function Warning({ color, words }: { color: 'red' | 'amber'; words: string }) {
  return (
    <Alert color={color} variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />}>
      <Text c="var(--ink)">{words}</Text>
    </Alert>
  );
}
