import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SealedError } from '../../sealed/sealed-error.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { teamChangesSchema } from '../contract.ts';
import { forceMessages } from './messages.ts';

/** A form of this room; a refusal keeps all that was typed, and says what somebody else changed meanwhile. */
export function ForceDialog(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly blocked?: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
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
          {props.lead && (
            <Text size="sm" c="dimmed">
              {props.lead}
            </Text>
          )}
          {props.children}
          <ForceRefusal error={props.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={props.onClose}>
              {kit('desk.cancel')}
            </Button>
            <Button
              type="submit"
              loading={props.pending}
              disabled={props.blocked === true}
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

/** Why something was refused; what somebody else did meanwhile, where that is it. Nothing without an error. */
export function ForceRefusal({ error }: { error: unknown }) {
  const t = useText(forceMessages);
  const language = useLanguage();
  if (error === null) return null;
  const changed = error instanceof ApiError && error.code === 'force_changed';
  const told = changed ? teamChangesSchema.safeParse(error.details).data : undefined;
  if (!told) return <ErrorNotice error={error instanceof SealedError ? new ApiError('internal') : error} />;
  return (
    <Alert color="amber" variant="light" role="alert" title={t('changed.title')}>
      <ul className="forces-changes">
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
