import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { ConfirmDialog, ErrorNotice } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { endMember, type Member } from '../../contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { memberMessages } from '../messages.ts';

/** Asks before somebody's belonging to a site ends, and says what goes with it. */
export function EndMemberDialog(props: {
  readonly schemeId: string;
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const t = useText(memberMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const { memberId } = props.member;
  const ending = useMutation({
    mutationFn: () => client.call(endMember, { params: { schemeId: props.schemeId, memberId } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: MEMBERS });
      notifications.show({
        message: t('end.done'),
        closeButtonProps: { 'aria-label': kit('desk.close') },
      });
      props.onClose();
    },
  });
  return (
    <ConfirmDialog
      opened
      onClose={props.onClose}
      title={t('end.title')}
      confirmLabel={t('end.submit')}
      danger
      busy={ending.isPending}
      onConfirm={() => ending.mutate()}
    >
      <Text>{t('end.lead')}</Text>
      {ending.isError && <ErrorNotice error={ending.error} />}
    </ConfirmDialog>
  );
}
