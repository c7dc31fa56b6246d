import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { dayOfMoment } from '../../law/day.ts';
import { client } from '../../ui/client.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { formatNumber } from '../../ui/i18n/formats.ts';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { exportOpenings, MAX_EXPORTED, type OpeningFilter } from '../contract.ts';
import { auditMessages } from './messages.ts';

/** Saves the log of openings as it is narrowed now; that is recorded too. */
export function ExportButton({ filter }: { filter: OpeningFilter }) {
  const t = useText(auditMessages);
  const language = useLanguage();
  const save = useMutation({
    mutationFn: async () => {
      const csv = await client.call(exportOpenings, { query: filter });
      const blob = new Blob([new Uint8Array(csv)], { type: 'text/csv;charset=utf-8' });
      saveFile(blob, `${t('audit.export.file')}-${dayOfMoment(new Date())}.csv`);
    },
  });
  return (
    <>
      <div className="audit-export">
        <span className="audit-soft">
          {t('audit.export.hint', { count: formatNumber(MAX_EXPORTED, language) })}
        </span>
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {t('audit.export')}
        </Button>
      </div>
      {save.isError && <ErrorNotice error={save.error} />}
    </>
  );
}
