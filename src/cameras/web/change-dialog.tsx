import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { cameraChangesSchema } from '../contract.ts';
import { cameraMessages } from './messages.ts';

/** A form without sealed words that changes something; a refusal keeps all that was typed. */
export function ChangeDialog(props: {
  readonly title: string;
  readonly lead: string;
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const kit = useText(deskMessages);
  return (
    <Modal
      opened
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
          <Text size="sm" c="dimmed">
            {props.lead}
          </Text>
          {props.children}
          {props.error !== null && <Refusal error={props.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.pending}
              {...(props.dangerous ? { color: 'red' as const } : {})}
            >
              {props.submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

/** What somebody else did meanwhile, where that is what was refused. */
function Refusal({ error }: { error: unknown }) {
  const t = useText(cameraMessages);
  const language = useLanguage();
  const changed = error instanceof ApiError && error.code === 'camera_changed';
  const told = changed ? cameraChangesSchema.safeParse(error.details).data : undefined;
  if (!told) return <ErrorNotice error={error} />;
  return (
    <Alert color="amber" variant="light" role="alert" title={t('changed.title')}>
      <ul className="cameras-changes">
        {told.changes.map(({ version, action, by, at }) => (
          <li key={version}>
            {t(`action.${action}`)}: {by}, {formatMoment(at, language)}
          </li>
        ))}
      </ul>
      <p>{t('changed.again')}</p>
    </Alert>
  );
}
