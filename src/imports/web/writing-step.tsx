import { Alert, Button, Group, Progress, Text } from '@mantine/core';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { importMessages } from './messages.ts';
import type { Stage } from './use-import.ts';

/** How far the writing has come, and how to stop it. */
export function WritingStep(props: {
  readonly stage: Extract<Stage<string>, { at: 'writing' }>;
  readonly onStop: () => void;
}) {
  const t = useText(importMessages);
  const { done, total, stopping } = props.stage;
  const said = t('import.writing', { done, total });
  return (
    <section className="import-step" aria-live="polite">
      <LeaveGuard when>{t('leave.writing')}</LeaveGuard>
      <Text>{said}</Text>
      <Progress.Root size="lg">
        <Progress.Section value={(100 * done) / Math.max(1, total)} aria-label={said} />
      </Progress.Root>
      <p className="import-soft">{t('import.writing.hint')}</p>
      <div>
        <Button variant="default" onClick={props.onStop} disabled={stopping}>
          {t(stopping ? 'import.stopping' : 'import.stop')}
        </Button>
      </div>
    </section>
  );
}

/** Why the writing stopped; what is in the register stays there, and the way on is to compare again. */
export function StoppedStep(props: {
  readonly stage: Extract<Stage<string>, { at: 'stopped' }>;
  readonly onResend: () => void;
  readonly onCompare: () => void;
}) {
  const t = useText(importMessages);
  const { done, total, error, batchRows } = props.stage;
  const row = rowOf(error, batchRows);
  const again = error === null || (error instanceof ApiError && error.code === 'offline');
  return (
    <section className="import-step">
      <Alert color="amber" variant="light" title={t('import.stopped', { done, total })} role="status">
        <p>{t(again ? 'import.stopped.again' : 'import.stopped.hint')}</p>
        {row !== undefined && <p>{t('import.stopped.row', { row })}</p>}
      </Alert>
      {error !== null && <ErrorNotice error={error} />}
      <Group gap="xs">
        <Button onClick={again ? props.onResend : props.onCompare}>
          {t(again ? 'import.resend' : 'import.compare')}
        </Button>
        {again && (
          <Button variant="default" onClick={props.onCompare}>
            {t('import.compare')}
          </Button>
        )}
      </Group>
    </section>
  );
}

/** The row of the file that a refused batch is about, where the server says which. */
function rowOf(error: unknown, batchRows: readonly number[]): number | undefined {
  if (!(error instanceof ApiError) || typeof error.details !== 'object' || error.details === null) {
    return undefined;
  }
  const at = 'row' in error.details ? error.details.row : undefined;
  return typeof at === 'number' ? batchRows[at] : undefined;
}
