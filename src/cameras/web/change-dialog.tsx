import { Alert } from '@mantine/core';
import { FormDialog, type FormDialogProps } from '../../ui/desk/index.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { type CameraChanges, cameraChangesSchema } from '../contract.ts';
import { cameraMessages } from './messages.ts';

/** A form without sealed words that changes a camera: where somebody else did so meanwhile, it says what. */
export function ChangeDialog({ error, children, ...form }: FormDialogProps) {
  const told = changesOf(error);
  return (
    <FormDialog {...form} error={told ? null : error}>
      {children}
      {told && <ChangedNotice {...told} />}
    </FormDialog>
  );
}

/** What somebody else did meanwhile; undefined where that is not what was refused. */
function changesOf(error: unknown): CameraChanges | undefined {
  if (!(error instanceof ApiError) || error.code !== 'camera_changed') return undefined;
  return cameraChangesSchema.safeParse(error.details).data;
}

function ChangedNotice({ changes }: CameraChanges) {
  const t = useText(cameraMessages);
  const language = useLanguage();
  return (
    <Alert color="amber" variant="light" role="alert" title={t('changed.title')}>
      <ul className="cameras-changes">
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
