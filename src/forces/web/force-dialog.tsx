import { Alert } from '@mantine/core';
import { SealedError } from '../../sealed/sealed-error.ts';
import { FormDialog, type FormDialogProps } from '../../ui/desk/index.ts';
import { formatDay, formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { type LeftOutside, leftOutsideSchema, type TeamChanges, teamChangesSchema } from '../contract.ts';
import { forceMessages } from './messages.ts';

/** A form of this room; a refusal keeps all that was typed, and says what somebody else changed meanwhile. */
export function ForceDialog({ error, children, ...form }: FormDialogProps) {
  const changed = changesOf(error);
  const left = leftOutsideOf(error);
  return (
    <FormDialog {...form} error={changed || left ? null : asRefusal(error)}>
      {children}
      {changed && <ChangedNotice {...changed} />}
      {left && <LeftNotice {...left} />}
    </FormDialog>
  );
}

function asRefusal(error: unknown): unknown {
  return error instanceof SealedError ? new ApiError('internal') : error;
}

/** What somebody else did meanwhile; undefined where that is not what was refused. */
function changesOf(error: unknown): TeamChanges | undefined {
  if (!(error instanceof ApiError) || error.code !== 'force_changed') return undefined;
  return teamChangesSchema.safeParse(error.details).data;
}

/** What the days that were asked for would leave outside the team's; undefined where that is not what was refused. */
function leftOutsideOf(error: unknown): LeftOutside | undefined {
  if (!(error instanceof ApiError) || error.code !== 'left_outside') return undefined;
  return leftOutsideSchema.safeParse(error.details).data;
}

function LeftNotice({ what, day }: LeftOutside) {
  const t = useText(forceMessages);
  return (
    <Alert color="amber" variant="light" role="alert" title={t('left.title')}>
      {t(`left.${what}`, { day: formatDay(day) })}
    </Alert>
  );
}

function ChangedNotice({ changes }: TeamChanges) {
  const t = useText(forceMessages);
  const language = useLanguage();
  return (
    <Alert color="amber" variant="light" role="alert" title={t('changed.title')}>
      <ul className="forces-changes">
        {changes.map(({ version, action, by, at }) => (
          <li key={version}>
            {t(`action.${action}`)}: {by}, {formatMoment(at, language)}
          </li>
        ))}
      </ul>
      <p>{t('changed.again')}</p>
    </Alert>
  );
}
