import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ErrorNotice, isReason, ReasonField } from '../../../ui/desk/index.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { asRefusal } from './as-refusal.ts';
import { ChangedNotice } from './changed-notice.tsx';
import { actionMessages } from './messages.ts';
import type { TipReply } from './open-tip.ts';
import { SealedDialog } from './sealed-dialog.tsx';
import { useUnlink } from './use-parts.ts';
import { changedIn } from './use-take-step.ts';

/** Takes back that two tips are about one matter, with a reason among colleagues. */
export function UnlinkDialog(props: { reply: TipReply; otherTipId: string; onClose: () => void }) {
  const { reply, onClose } = props;
  const act = useText(actionMessages);
  const kit = useText(deskMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [version, setVersion] = useState(reply.tip.version);
  const { unlink, can, renew } = useUnlink(reply, props.otherTipId);
  const changed = changedIn(unlink.error);
  const submit = () => {
    setTried(true);
    if (!isReason(reason)) return;
    unlink.mutate(
      { reason: reason.trim(), version },
      {
        onSuccess: () => {
          onClose();
          const closeButtonProps = { 'aria-label': kit('desk.close') };
          notifications.show({ message: act('done.unlink'), closeButtonProps });
        },
      },
    );
  };
  const lookAgain = async () => {
    if (!changed) return;
    await renew();
    setVersion(changed.version);
    unlink.reset();
  };
  return (
    <SealedDialog title={act('do.unlink')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <Text size="sm" c="dimmed">
            {act('about.unlink')}
          </Text>
          <ReasonField
            label={act('reason.colleagues')}
            hint={act('reason.colleagues.hint')}
            value={reason}
            onChange={setReason}
            tried={tried}
          />
          {can !== 'yes' && <Text c="red">{act(can === 'locked' ? 'reason.locked' : 'reason.noKey')}</Text>}
          {changed && <ChangedNotice changed={changed} onLook={() => void lookAgain()} />}
          {unlink.isError && !changed && <ErrorNotice error={asRefusal(unlink.error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button
              type="submit"
              loading={unlink.isPending}
              disabled={can !== 'yes' || changed !== undefined}
            >
              {act('do.unlink')}
            </Button>
          </Group>
        </Stack>
      </form>
    </SealedDialog>
  );
}
