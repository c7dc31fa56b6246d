import { Alert } from '@mantine/core';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconAlertTriangle } from '../../ui/icons.ts';
import type { Column } from '../column.ts';
import { FileFault, type FileFaultCode } from '../file-fault.ts';
import { MOST_ROWS } from '../limits.ts';
import { importMessages } from './messages.ts';
import { headingsOf } from './template.ts';

/** Faults after which it helps to read which headings there are. */
const OF_HEADINGS: readonly FileFaultCode[] = ['no_headings', 'headings_missing', 'headings_unknown'];

/** Why a file is refused as a whole, what stays as it is, and the way on; or why the register could not be asked. */
export function ImportError({ error, columns }: { error: unknown; columns: readonly Column[] }) {
  const t = useText(importMessages);
  const language = useLanguage();
  if (error === null) return null;
  if (!(error instanceof FileFault)) return <ErrorNotice error={error} />;
  const about = error.about.join('; ');
  return (
    <Alert
      color="red"
      variant="light"
      role="alert"
      title={t('file.title')}
      icon={<IconAlertTriangle size={20} aria-hidden="true" />}
    >
      <p>{t(`file.${error.code}`, { about, rows: MOST_ROWS })}</p>
      {OF_HEADINGS.includes(error.code) && (
        <p>{t('file.columns', { columns: headingsOf(columns, language).join(', ') })}</p>
      )}
      <p>{t('file.safe')}</p>
    </Alert>
  );
}
