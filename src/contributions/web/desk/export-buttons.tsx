import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { dayOfMoment } from '../../../law/day.ts';
import { client } from '../../../ui/client.ts';
import { ErrorNotice } from '../../../ui/desk/index.ts';
import { useText } from '../../../ui/i18n/language-context.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { exportFund } from '../../contract.ts';
import { fundMessages } from './messages.ts';

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Saves the fund's book for a spreadsheet, without the names of givers. */
export function ExportButtons({ schemeId }: { schemeId: string }) {
  const t = useText(fundMessages);
  const saving = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') => {
      const bytes = await client.call(exportFund, { params: { schemeId, format } });
      const blob = new Blob([new Uint8Array(bytes)], { type: TYPES[format] });
      saveFile(blob, `${t('fund.file')}-${dayOfMoment(new Date())}.${format}`);
    },
  });
  return (
    <>
      {(['csv', 'xlsx'] as const).map((format) => (
        <Button
          key={format}
          variant="default"
          loading={saving.isPending && saving.variables === format}
          onClick={() => saving.mutate(format)}
        >
          {t(`fund.${format}`)}
        </Button>
      ))}
      {saving.isError && <ErrorNotice error={saving.error} />}
    </>
  );
}
