import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useKeyring } from '../../../ui/desk/keyring-context.ts';
import { deskMessages } from '../../../ui/desk/messages.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';

/** A dialog that may show opened words: it is gone as soon as the keys are put away. */
export function SealedDialog(props: {
  title: string;
  onClose: () => void;
  size?: 'lg' | 'xl';
  children: ReactNode;
}) {
  const kit = useText(deskMessages);
  const { status } = useKeyring();
  return (
    <Modal
      opened={status === 'unlocked'}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'lg'}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      {props.children}
    </Modal>
  );
}
