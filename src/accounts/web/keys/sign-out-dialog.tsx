import { Stack, Text } from '@mantine/core';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { peopleMessages } from './people-messages.ts';
import { useEndMemberSessions } from './use-access.ts';
import type { Member } from './use-unit-keys.ts';

/** Asks before a member is signed out everywhere. */
export function SignOutDialog(props: {
  readonly member: Member;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}) {
  const t = useText(peopleMessages);
  const { accountId, displayName: name } = props.member;
  const ending = useEndMemberSessions();
  return (
    <ConfirmDialog
      opened
      onClose={props.onClose}
      title={t('signOut.title', { name })}
      confirmLabel={t('signOut.submit')}
      busy={ending.isPending}
      onConfirm={() => ending.mutate(accountId, { onSuccess: props.onEnded })}
    >
      <Stack gap="sm">
        <Text>{t('signOut.what', { name })}</Text>
        {ending.isError && <ErrorNotice error={ending.error} />}
      </Stack>
    </ConfirmDialog>
  );
}
