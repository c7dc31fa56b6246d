import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { SaveButton } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { exportOpenings, MAX_EXPORTED, type OpeningFilter } from '../contract.ts';
import { auditMessages } from './messages.ts';

/** Saves the log of openings as it is narrowed now; that is recorded too. */
export function ExportButton({ filter }: { filter: OpeningFilter }) {
  const t = useText(auditMessages);
  return (
    <div className="audit-export">
      <span className="audit-soft">{t('audit.export.hint', { count: MAX_EXPORTED })}</span>
      <SaveButton
        label={t('audit.export')}
        name={() => `${t('audit.export.file')}-${dayOfMoment(new Date())}`}
        load={() => client.call(exportOpenings, { query: filter })}
      />
    </div>
  );
}
