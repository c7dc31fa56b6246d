import { Button } from '@mantine/core';
import { useLanguage, useText } from '../../ui/i18n/language-context.tsx';
import { IconDownload } from '../../ui/icons.ts';
import { saveFile } from '../../ui/save-file.ts';
import type { Column } from '../column.ts';
import type { Judged } from '../judged.ts';
import type { ReadRows } from '../read-rows.ts';
import { importMessages } from './messages.ts';
import { refusedSheet } from './refused-sheet.ts';
import { useRowWords } from './use-row-words.ts';
import { writeSheets } from './write-sheet.ts';

/** Saves the rows that were refused as they were written, the reason beside each: corrected, the file goes in again. */
export function RefusedButton<Field extends string>(props: {
  readonly rows: readonly Judged<Field>[];
  readonly read: ReadRows<Field>;
  readonly columns: readonly Column<Field>[];
}) {
  const t = useText(importMessages);
  const language = useLanguage();
  const { columns, read, rows } = props;
  const say = useRowWords(columns, read.letters);
  const count = rows.filter(({ verdict }) => verdict === 'refused').length;
  if (count === 0) return null;
  const save = () => {
    const words = {
      name: t('import.refused.sheet'),
      reason: t('import.refused.reason'),
      reasonOf: ({ faults }: Judged<Field>) => faults.map(say.fault).join('\n'),
    };
    const sheet = refusedSheet(columns, read, rows, words, language);
    saveFile(writeSheets([sheet]), `${t('import.refused.file')}.xlsx`);
  };
  return (
    <Button variant="default" leftSection={<IconDownload size={16} aria-hidden="true" />} onClick={save}>
      {t('import.refused.save', { count })}
    </Button>
  );
}
