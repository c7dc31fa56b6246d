import { Alert, Button, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError } from '../../wire/client.ts';
import { errorMessages } from '../i18n/error-messages.ts';
import { useText } from '../i18n/language-context.tsx';
import { IconAlertTriangle } from '../icons.ts';
import { deskMessages } from './messages.ts';

/** A refusal in words that an officer can act on, with the request's number where there is one. */
export function ErrorNotice(props: { readonly error: unknown; readonly onRetry?: () => void }) {
  const t = useText(errorMessages);
  const desk = useText(deskMessages);
  const known = props.error instanceof ApiError ? props.error : new ApiError('internal');
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} aria-hidden="true" />} role="alert">
      <Stack gap="xs" align="flex-start">
        <Text c="var(--ink)">{t(known.code)}</Text>
        {known.requestId && (
          <Text size="sm" c="dimmed">
            {desk('desk.request', { id: known.requestId })}
          </Text>
        )}
        {props.onRetry && (
          <Button variant="default" onClick={props.onRetry}>
            {desk('desk.retry')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** What an empty list means, and what one can do. */
export function EmptyState(props: {
  readonly title: string;
  readonly hint?: string;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p className="empty-title">{props.title}</p>
      {props.hint && <p>{props.hint}</p>}
      {props.action}
    </div>
  );
}
