import { Button, Modal, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { client } from '../../../ui/client.ts';
import { ErrorNotice, OneTimeLink } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { formatDay } from '../../../ui/i18n/formats.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { type Member, renewMemberLink } from '../../contract.ts';
import { MEMBERS } from '../kept-under.ts';
import { memberMessages } from '../messages.ts';

/** A new link for somebody of a site: the invitation once more, or new keys where the passphrase is lost. */
export function NewLinkDialog(props: {
  readonly schemeId: string;
  readonly member: Member;
  readonly onClose: () => void;
}) {
  const t = useText(memberMessages);
  const kit = useText(deskMessages);
  const queries = useQueryClient();
  const { memberId, state, role } = props.member;
  const serving = state === 'serving';
  const making = useMutation({
    mutationFn: () => client.call(renewMemberLink, { params: { schemeId: props.schemeId, memberId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: MEMBERS }),
  });
  const link = making.data;
  return (
    <Modal
      opened
      onClose={props.onClose}
      title={t('link.title')}
      closeOnClickOutside={!link}
      closeOnEscape={!link}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <Stack>
        {!link && <Text>{t(serving ? 'link.serving' : 'link.invited')}</Text>}
        {!link && serving && role === 'landlord' && <Text fw={500}>{t('link.serving.landlord')}</Text>}
        {making.isError && <ErrorNotice error={making.error} />}
        {link && (
          <>
            <Text role="status">{t('invite.done')}</Text>
            <div>
              <OneTimeLink login={link.login} token={link.token} />
              <Text size="sm" c="dimmed" mt="xs">
                {t('invite.done.expires', { day: formatDay(link.expiresAt) })}
              </Text>
            </div>
          </>
        )}
        <Button loading={making.isPending} onClick={() => (link ? props.onClose() : making.mutate())}>
          {t(link ? 'invite.close' : 'link.submit')}
        </Button>
      </Stack>
    </Modal>
  );
}
