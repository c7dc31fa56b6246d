import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SealedError } from '../../../sealed/sealed-error.ts';
import { ApiError } from '../../../wire/client.ts';
import { useText } from '../../i18n/language-context.tsx';
import { useKeyring } from '../keyring-context.ts';
import { deskMessages } from '../messages.ts';
import { ErrorNotice } from '../notices.tsx';
import { wordsMessages } from './messages.ts';
import type { CanSeal } from './use-seal-words.ts';

/** A form whose words are sealed: gone when the keys are put away; a refusal keeps all that was typed. */
export function WordsDialog(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly can: CanSeal;
  readonly pending: boolean;
  readonly error: unknown;
  readonly blocked?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useText(wordsMessages);
  const kit = useText(deskMessages);
  const { status } = useKeyring();
  const { can, error } = props;
  return (
    <Modal
      opened={status === 'unlocked'}
      onClose={props.onClose}
      title={props.title}
      size="lg"
      closeButtonProps={{ 'aria-label': kit('desk.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          props.onSubmit();
        }}
      >
        <Stack>
          {props.lead && (
            <Text size="sm" c="dimmed">
              {props.lead}
            </Text>
          )}
          {props.children}
          {can !== 'yes' && (
            <Text c="red">{t(can === 'locked' ? 'words.write.locked' : 'words.write.noKey')}</Text>
          )}
          {error !== null && <ErrorNotice error={asRefusal(error)} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.pending}
              disabled={can !== 'yes' || props.blocked === true}
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

/** What sealing refuses, in the codes that pages have sentences for. */
function asRefusal(error: unknown): unknown {
  if (!(error instanceof SealedError)) return error;
  return new ApiError(error.code === 'too_large' ? 'too_large' : 'internal');
}
