import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { dayOfMoment } from '../../law/day.ts';
import { ErrorNotice } from '../../ui/desk/index.ts';
import { useText } from '../../ui/i18n/language-context.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { resultsMessages } from './messages.ts';

/** Saves a list as it is narrowed now. */
export function ExportButton({ name, load }: { name: string; load: () => Promise<Uint8Array> }) {
  const t = useText(resultsMessages);
  const save = useMutation({
    mutationFn: async () => {
      const blob = new Blob([new Uint8Array(await load())], { type: 'text/csv;charset=utf-8' });
      saveFile(blob, `${name}-${dayOfMoment(new Date())}.csv`);
    },
  });
  return (
    <>
      <div className="results-foot">
        <span className="results-soft">{t('results.export.hint')}</span>
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
          {t('results.export')}
        </Button>
      </div>
      {save.isError && <ErrorNotice error={save.error} />}
    </>
  );
}
