import { Alert } from '@mantine/core';
import { FormDialog, type FormDialogProps } from '../../ui/desk/index.ts';
import { asRefusal, type CanSeal, WordsDialog } from '../../ui/desk/words/index.ts';
import { formatMoment } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { ApiError } from '../../wire/client.ts';
import { type Changes, changesSchema } from '../contract.ts';
import { schemesMessages } from './messages.ts';

/**
 * A form that changes a scheme: where somebody else did so meanwhile, it says what. With `can` all of it is for words
 * that are sealed, and it is gone when the keys are put away.
 */
export function ChangeDialog({
  can,
  error,
  children,
  ...form
}: Omit<FormDialogProps, 'opened'> & { readonly can?: CanSeal }) {
  const changes = changesOf(error);
  const refusal = changes ? null : asRefusal(error);
  const fields = (
    <>
      {children}
      {changes && <ChangedNotice changes={changes} />}
    </>
  );
  if (can === undefined) {
    return (
      <FormDialog {...form} error={refusal}>
        {fields}
      </FormDialog>
    );
  }
  return (
    <WordsDialog {...form} can={can} error={refusal}>
      {fields}
    </WordsDialog>
  );
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
