import { Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { deskMessages } from './messages.ts';
import { isReason, ReasonField } from './reason-field.tsx';

/** Asks once more before something that cannot be undone, with the reason where the step wants one. */
export function ConfirmDialog(props: {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children?: ReactNode;
  /** What happens: "Chuyển tin", never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly busy?: boolean;
  readonly withReason?: boolean;
  /** Given the trimmed reason, or '' where none is wanted. */
  readonly onConfirm: (reason: string) => void;
}) {
  const t = useText(deskMessages);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const confirm = () => {
    setTried(true);
    if (!props.withReason || isReason(reason)) props.onConfirm(reason.trim());
  };
  return (
    <Modal
      opened={props.opened}
      onClose={props.onClose}
      title={props.title}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <Stack>
        {props.children}
        {props.withReason && <ReasonField value={reason} onChange={setReason} tried={tried} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>
            {t('desk.cancel')}
          </Button>
          <Button color={props.danger ? 'red' : 'civic'} loading={props.busy ?? false} onClick={confirm}>
            {props.confirmLabel}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
