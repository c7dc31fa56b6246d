import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { SealedError } from '../../sealed/sealed-error.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { deskMessages } from '../../ui/desk/messages.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { type Changes, changesSchema } from '../contract.ts';
import { schemesMessages } from './messages.ts';

/** A form that changes something; a refusal keeps all that was typed, and says what somebody else changed meanwhile. */
export function ChangeDialog(props: {
  readonly title: string;
  readonly lead?: string;
  readonly submit: string;
  readonly dangerous?: boolean;
  readonly pending: boolean;
  readonly error: unknown;
  readonly blocked?: boolean;
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
          {props.lead && (
            <Text size="sm" c="dimmed">
              {props.lead}
            </Text>
          )}
          {props.children}
          <Refusal error={props.error} />
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

function Refusal({ error }: { error: unknown }) {
  if (error === null) return null;
  const changes = changesOf(error);
  if (changes) return <ChangedNotice changes={changes} />;
  return <ErrorNotice error={error instanceof SealedError ? new ApiError('internal') : error} />;
}

/** What happened since the version that was seen; undefined where that is not what was refused. */
export function changesOf(error: unknown): Changes | undefined {
  if (!(error instanceof ApiError) || error.code !== 'scheme_changed') return undefined;
  return changesSchema.safeParse(error.details).data;
}

function ChangedNotice({ changes: { changes } }: { changes: Changes }) {
  const t = useText(schemesMessages);
  const language = useLanguage();
  return (
    <Alert color="amber" variant="light" role="alert" title={t('schemes.changed')}>
      <ul className="schemes-changes">
        {changes.map(({ version, action, by, at }) => (
          <li key={version}>
            {t(`action.${action}`)}: {by}, {formatMoment(at, language)}
          </li>
        ))}
      </ul>
      <p>{t('schemes.changed.again')}</p>
    </Alert>
  );
}
