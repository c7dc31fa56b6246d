import { Alert, Stack, Text } from '@mantine/core';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../../ui/icons.ts';
import { useAccount } from '../account-context.ts';
import { peopleMessages } from './people-messages.ts';
import { useEndMembership } from './use-access.ts';
import type { Member } from './use-unit-keys.ts';

/** Asks before a member leaves a unit, and says what becomes of the key that they have known. */
export function EndMembershipDialog(props: {
  readonly unitId: number;
  readonly unitName: string;
  readonly member: Member;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}) {
  const t = useText(peopleMessages);
  const { session } = useKeyring();
  const { signOut } = useAccount();
  const { accountId, displayName: name, epochs } = props.member;
  const ending = useEndMembership(props.unitId);
  const oneself = session?.accountId === accountId;
  const end = () =>
    // who leaves has been signed out by the server: the page must not keep what it had opened
    ending.mutate(accountId, { onSuccess: () => (oneself ? void signOut() : props.onEnded()) });
  return (
    <ConfirmDialog
      opened
      danger
      onClose={props.onClose}
      title={t('end.title', { name, unit: props.unitName })}
      confirmLabel={t('end.submit')}
      busy={ending.isPending}
      onConfirm={end}
    >
      <Stack gap="sm">
        {oneself && <Text fw={500}>{t('end.self')}</Text>}
        <Text>{t('end.what', { name })}</Text>
        {epochs.length > 0 && (
          <Alert
            color="amber"
            variant="light"
            title={t('end.key.title')}
            icon={<IconAlertTriangle size={20} aria-hidden="true" />}
          >
            <Text c="var(--ink)">{t('end.key', { name })}</Text>
          </Alert>
        )}
        {ending.isError && <ErrorNotice error={ending.error} />}
      </Stack>
    </ConfirmDialog>
  );
}
