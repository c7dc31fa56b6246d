import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../i18n/language-context.tsx';
import { BroughtToView } from './brought-to-view.tsx';
import { leadToFault } from './lead-to-fault.ts';
import { deskMessages } from './messages.ts';
import { ErrorNotice } from './notices.tsx';

export interface FormDialogProps {
  readonly title: string;
  readonly lead?: string;
  /** What happens: "Giao", never "OK". */
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  /** Whether something is missing yet, so that it cannot be sent. */
  readonly blocked?: boolean;
  readonly opened?: boolean;
  /** Opens on its button where no field asks to be the first. */
  readonly focusSubmit?: boolean;
  readonly size?: 'lg' | 'xl';
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A form in a dialog: fields, what went wrong, and the two ways out. Sent with a field that is wrong, it leads there. A
 * refusal keeps all that was typed.
 */
export function FormDialog(props: FormDialogProps) {
  const kit = useText(deskMessages);
  return (
    <Modal
      opened={props.opened ?? true}
      onClose={props.onClose}
      title={props.title}
      size={props.size ?? 'lg'}
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
          leadToFault(event.currentTarget);
        }}
      >
        <Stack>
          {props.lead && (
            <Text size="sm" c="dimmed">
              {props.lead}
            </Text>
          )}
          {props.children}
          {props.error !== null && props.error !== undefined && (
            <BroughtToView>
              <ErrorNotice error={props.error} />
            </BroughtToView>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.pending}
              disabled={props.blocked === true}
              data-autofocus={props.focusSubmit}
              {...(props.dangerous ? { color: 'red' } : {})}
            >
              {props.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
